// Starts SharePoint's own loader with what a page tells it of itself: who looks, where, in which language.
type Loader = {
  _isTelemetryDisabled: boolean
  start(settings: object, failed: (error: unknown) => void): Promise<unknown>
}

void (async () => {
  const page = window as unknown as { spModuleLoader: Loader; standIn: { failed?: string; standIns?: string } }
  page.standIn = {}
  const failed = (error: unknown) => {
    page.standIn.failed = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)
    console.error('SharePoint did not start:', page.standIn.failed)
  }
  const { manifests, application, standIns, switchedOff } = await (await fetch('/stand-in/manifests.json')).json()
  page.standIn.standIns = standIns
  const language = new URLSearchParams(location.search).get('language') ?? 'en-US'
  const site = `${location.origin}/sites/intranet`
  const noBias = { Bias: 0, DaylightBias: 0, StandardBias: 0, DaylightDate: {}, StandardDate: {} }
  const spPageContextInfo = {
    webServerRelativeUrl: '/sites/intranet',
    webAbsoluteUrl: site,
    siteAbsoluteUrl: site,
    siteServerRelativeUrl: '/sites/intranet',
    serverRequestPath: '/sites/intranet/SitePages/Home.aspx',
    layoutsUrl: '_layouts/15',
    webId: '{11111111-1111-1111-1111-111111111111}',
    siteId: '{22222222-2222-2222-2222-222222222222}',
    webTitle: 'Intranet',
    webTemplate: '68',
    webTemplateConfiguration: 'SITEPAGEPUBLISHING#0',
    webLanguage: 1033,
    webLanguageName: language,
    webTimeZoneData: { Id: 13, Description: 'UTC', ...noBias },
    webPermMasks: { High: 2147483647, Low: 4294967295 },
    currentLanguage: 1033,
    currentUICultureName: language,
    currentCultureName: language,
    currentCultureLCID: 1033,
    isRightToLeft: false,
    userId: 7,
    userLoginName: 'i:0#.f|membership|sofia@contoso.example',
    userDisplayName: 'Sofia Marino',
    userEmail: 'sofia@contoso.example',
    userPrincipalName: 'sofia@contoso.example',
    systemUserKey: 'i:0h.f|membership|1003',
    preferUserTimeZone: false,
    userTimeZoneData: null,
    formDigestTimeoutSeconds: 1800,
    formDigestValue: '0xDIGEST',
    serverTime: new Date().toISOString(),
    CorrelationId: '33333333-3333-3333-3333-333333333333',
    env: 'prod',
    cloudType: 'prod',
    siteSubscriptionId: '44444444-4444-4444-4444-444444444444',
    aadInstanceUrl: 'https://login.windows.net',
    aadSessionId: '55555555-5555-5555-5555-555555555555',
    aadTenantId: '66666666-6666-6666-6666-666666666666',
    aadUserId: '77777777-7777-7777-7777-777777777777',
    msGraphEndpointUrl: 'graph.microsoft.com',
    spfx3rdPartyServicePrincipalId: '08e18876-6177-487e-b8b5-cf950c1e598c',
    thirdPartyReplyUrisUpdated: true,
    ExpFeatures: [],
    killSwitches: switchedOff,
    ECSClientFeatures: {},
    isSPO: true,
    hasManageWebPermissions: true,
    portalUrl: `${location.origin}/`,
    tenantDisplayName: 'Contoso',
    clientServerTimeDelta: 0,
    updateFormDigestPageLoaded: new Date(),
  }
  page.spModuleLoader._isTelemetryDisabled = true
  const settings = { clientSideApplicationId: application, buildNumber: '16.0.0.0', manifests, spPageContextInfo }
  await page.spModuleLoader.start(settings, failed).catch(failed)
})()
