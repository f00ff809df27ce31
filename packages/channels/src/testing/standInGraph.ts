import { HttpResponse, http, type RequestHandler } from 'msw'

/** A cloud of Microsoft, by where it is reached. */
export type Cloud = { readonly authority: string; readonly graph: string }

/** What Graph was asked to tell somebody, as it stands in the activities of that person. */
export type Activity = {
  readonly topic: { readonly source: string; readonly value: string; readonly webUrl: string }
  readonly activityType: string
  readonly previewText: { readonly content: string }
  readonly templateParameters: readonly { readonly name: string; readonly value: string }[]
  readonly chainId: number
}

type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object }

export type StandInGraph = {
  readonly handlers: readonly RequestHandler[]
  /** Of one person, each chain once: what comes later in a chain takes the place of what came before. */
  activitiesOf(house: string, person: string): readonly Activity[]
  /** How often a token was asked for, and an activity. */
  readonly asked: { tokens: number; activities: number }
  /** What the next calls are answered with, in turn, in place of what is right. */
  readonly next: { tokens: (Answer | 'lost')[]; activities: (Answer | 'lost' | 'answer lost')[] }
  /** No token that was given out is good any more. */
  withdrawTokens(): void
}

/** As Graph and Entra put it. */
export const recorded = {
  badSecret: {
    status: 401,
    body: {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided. Trace ID: 0 Correlation ID: 0 Timestamp: 0',
      error_codes: [7000215],
    },
  },
  unauthorized: { status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'Lifetime failed.' } } },
  forbidden: {
    status: 403,
    body: { error: { code: 'Forbidden', message: 'Application is missing the required permission.' } },
  },
  notFound: { status: 404, body: { error: { code: 'NotFound', message: 'The app is not installed for the user.' } } },
  tooMany: {
    status: 429,
    headers: { 'retry-after': '17' },
    body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
  },
  broken: { status: 500, body: { error: { code: 'InternalServerError', message: 'Something went wrong.' } } },
} as const satisfies Readonly<Record<string, Answer>>

/** Entra and Microsoft Graph, as far as an app without a person tells people something: see FIDELITY.md. */
export function standInGraph(
  { authority, graph }: Cloud,
  registration: { readonly clientId: string; readonly clientSecret: string },
): StandInGraph {
  const kept = new Map<string, Map<number, Activity>>()
  let good = new Map<string, string>()
  let given = 0
  const asked = { tokens: 0, activities: 0 }
  const next: StandInGraph['next'] = { tokens: [], activities: [] }
  const say = ({ status, headers = {}, body }: Answer) =>
    body === undefined ? new HttpResponse(null, { status, headers }) : HttpResponse.json(body, { status, headers })

  const handlers = [
    http.post(`${authority}/:house/oauth2/v2.0/token`, async ({ request, params }) => {
      asked.tokens++
      const planned = next.tokens.shift()
      if (planned === 'lost') return HttpResponse.error()
      if (planned) return say(planned)
      const said = new URLSearchParams(await request.text())
      const isOurs =
        said.get('grant_type') === 'client_credentials' &&
        said.get('client_id') === registration.clientId &&
        said.get('client_secret') === registration.clientSecret &&
        said.get('scope') === `${graph}/.default`
      if (!isOurs) return say(recorded.badSecret)
      const token = `token-${++given}`
      good.set(token, String(params['house']))
      return HttpResponse.json({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token })
    }),
    http.post(`${graph}/v1.0/users/:person/teamwork/sendActivityNotification`, async ({ request, params }) => {
      asked.activities++
      const planned = next.activities.shift()
      if (planned === 'lost') return HttpResponse.error()
      if (planned && planned !== 'answer lost') return say(planned)
      const house = good.get(request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '')
      if (house === undefined) return say(recorded.unauthorized)
      const activity = (await request.json()) as Activity
      const name = `${house} ${params['person']}`
      const of = kept.get(name) ?? new Map<number, Activity>()
      kept.set(name, of.set(activity.chainId, activity))
      return planned === 'answer lost' ? HttpResponse.error() : new HttpResponse(null, { status: 204 })
    }),
  ]
  return {
    handlers,
    asked,
    next,
    activitiesOf: (house, person) => [...(kept.get(`${house} ${person}`)?.values() ?? [])],
    withdrawTokens: () => {
      good = new Map()
    },
  }
}
