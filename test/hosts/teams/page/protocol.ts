/** What teams-js 2 says to the page around it. */
export type Said = {
  readonly id: number
  readonly uuidAsString: string
  readonly func: string
  readonly args?: readonly unknown[]
}

export type Context = {
  theme: string
  locale: string
  readonly entityId: string
  readonly subEntityId: string
  readonly frameContext: 'content' | 'task'
  readonly appId: string
}

/** What this Teams can do, in the form in which it tells. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isNAAChannelRecommended: false,
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} },
    teamsCore: {},
  },
}

/** The fourth is the runtime; the third is the version of the SDK that the program was made with. */
export const initializeAnswer = (frameContext: string) => [frameContext, 'web', '2.58.0', JSON.stringify(runtime)]

/** The flat form of before version 2, of which teams-js makes its `app.Context`. */
export const contextAnswer = (context: Context) => [
  {
    ...context,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId: 'a-session',
    appSessionId: 'a-session-of-the-app',
    userObjectId: '11111111-1111-4111-8111-111111111111',
    tid: '22222222-2222-4222-8222-222222222222',
    isFullScreen: false,
  },
]
