import type { PersonView } from '@counterpart/contract'
import { keep, kept } from './preferences.ts'

/** A token of the hub, and until when it holds. */
export type Session = { readonly token: string; readonly expiresAt: number }

const place = 'counterpart.session'

export function keptSession(now: number): Session | null {
  try {
    const session = JSON.parse(kept(place) ?? 'null') as Partial<Session> | null
    const { token, expiresAt } = session ?? {}
    return typeof token === 'string' && typeof expiresAt === 'number' && expiresAt > now ? { token, expiresAt } : null
  } catch {
    return null
  }
}

export const keepSession = (session: Session | null): void => keep(place, session && JSON.stringify(session))

export type SamplePerson = Omit<PersonView, 'version'> & { readonly departmentName: PersonView['name'] }

/** off: this hub has no development sign-in. */
export type People =
  | { readonly state: 'here'; readonly people: readonly SamplePerson[] }
  | { readonly state: 'off' }
  | { readonly state: 'unreachable' }

export async function samplePeople(): Promise<People> {
  try {
    const response = await fetch('/dev/people', { credentials: 'omit' })
    if (!response.ok || !isJson(response)) return { state: response.status < 500 ? 'off' : 'unreachable' }
    const { people } = (await response.json()) as { people: SamplePerson[] }
    return { state: 'here', people }
  } catch {
    return { state: 'unreachable' }
  }
}

/** null: it did not work. */
export async function signInAs(person: string): Promise<Session | null> {
  try {
    const response = await fetch('/dev/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({ person }),
    })
    return response.ok && isJson(response) ? ((await response.json()) as Session) : null
  } catch {
    return null
  }
}

const isJson = (response: Response) => response.headers.get('content-type')?.startsWith('application/json') ?? false
