// The application that SharePoint's loader starts: it has the real manager of web parts, and puts parts into sections.
type Loose = ReturnType<JSON['parse']>
declare const define: (needs: readonly string[], make: (...modules: Loose[]) => object) => void

define([
  '@microsoft/sp-application-base',
  '@microsoft/sp-webpart-base',
  '@microsoft/sp-core-library',
  '@microsoft/sp-component-base',
  '@microsoft/sp-http-base',
  '@microsoft/sp-diagnostics',
], (applications, webParts, core, components, http, diagnostics) => {
  const page = window as Loose
  // SharePoint keeps its errors to itself, and sends them home.
  for (const name of ['logError', 'logErrorData']) {
    const log = diagnostics._TraceLogger[name]
    diagnostics._TraceLogger[name] = function (...said: Loose[]) {
      const error = said[0]?.error ?? said[1]
      page.standIn.errors.push(String(error?.stack ?? error?.message ?? JSON.stringify(said[0])))
      return log.apply(this, said)
    }
  }
  page.standIn.errors = []
  page.standIn.asked = []

  // In the place of Entra: a token, or why there is none, from the test.
  const token = async (resource: string, options: Loose) => {
    page.standIn.asked.push({ resource, fromStore: options?.useCachedToken ?? options })
    const answer = await page.standInToken()
    if (answer.token === undefined) throw new Error(answer.reason)
    return answer.token
  }
  Object.assign(http.AadTokenProvider.prototype, {
    getToken: token,
    _getTokenInternal: (resource: string, _settings: Loose, options: Loose) => token(resource, options),
    _ensureState: async () => {},
  })

  class StandIn extends applications.BaseApplication {
    onLoad() {
      const scope = this.context.serviceScope
      const nothing = () => {}
      const host = {
        serviceScope: scope,
        hostType: 'stand-in',
        getAdditionalContextPropertiesAsync: async () => ({}),
        getAdditionalContextProperties: () => ({}),
        setDirty: nothing,
        onBeforeWebPartLoad: nothing,
        onAfterWebPartLoad: nothing,
        onAfterWebPartLoadFailed: nothing,
        onBeforeWebPartInitialize: async () => {},
        onAfterWebPartInitialize: nothing,
        onAfterWebPartInitializeFailed: nothing,
        onBeforeWebPartRender: nothing,
        onAfterWebPartRender: nothing,
        onAfterWebPartRenderFailed: nothing,
      }
      const manager = new webParts._ClientSideWebPartManager(host)
      const providers = new Map<string, Loose>()
      const sections = new Map<string, HTMLElement>()
      let themes: Loose = {}
      const dress = (instance: string, name: string) => {
        const { bodyBackground, bodyText } = themes[name].semanticColors
        const section = sections.get(instance)
        if (section) Object.assign(section.style, { background: bodyBackground, color: bodyText })
      }
      Object.assign(page.standIn, {
        async add({ component, instance, properties, theme, isEdited }: Loose) {
          const loader = page._spComponentLoader
          const manifest = loader.tryGetManifestById(component)
          themes = (await loader.loadComponentById(page.standIn.standIns)).themes
          const [entry] = manifest.preconfiguredEntries
          const section = document.createElement('section')
          section.className = 'section'
          const domElement = section.appendChild(document.createElement('div'))
          domElement.id = `part-${instance}`
          document.getElementById('zone')?.append(section)
          sections.set(instance, section)
          const child = scope.startNewChild()
          const provider = new components.ThemeProvider(child, themes[theme])
          child.provide(components.ThemeProvider.serviceKey, provider)
          child.finish()
          providers.set(instance, provider)
          dress(instance, theme)
          await manager.loadWebPart({
            domElement,
            instanceId: instance,
            manifest,
            displayMode: isEdited ? core.DisplayMode.Edit : core.DisplayMode.Read,
            webPartData: {
              id: component,
              instanceId: instance,
              title: entry.title.default,
              description: '',
              dataVersion: '1.0',
              properties: { ...entry.properties, ...properties },
              serverProcessedContent: {},
            },
            addedFromPersistedData: true,
            formFactor: 0,
            serviceScope: child,
          })
        },
        setTheme(instance: string, name: string) {
          dress(instance, name)
          providers.get(instance)._setTheme(themes[name])
        },
        openPane: (instance: string) => manager.requestPropertyPaneAction(instance, 'Open'),
        saved: (instance: string) => [...manager.serialize(instance)][0]?.[1]?.properties,
        remove(instance: string) {
          manager.disposeWebparts(instance)
          sections.get(instance)?.remove()
        },
      })
      page.standIn.isReady = true
      return Promise.resolve()
    }
    _getPageChromeProvider() {
      return undefined
    }
  }
  return { __esModule: true, default: StandIn }
})
