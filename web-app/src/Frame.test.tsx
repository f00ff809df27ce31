// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Frame } from './Frame.tsx'

configure({ asyncUtilTimeout: 60_000 })

const lin = {
  id: 'lin',
  name: { en: 'Lin Mei', 'zh-CN': '林梅' },
  department: 'it',
  roles: ['agent'],
  departmentName: { en: 'Workplace Technology', 'zh-CN': '信息技术部' },
}
const sam = {
  ...{ id: 'sam', name: { en: 'Sam Park' }, department: 'sales', roles: [] },
  departmentName: { en: 'Sales', 'zh-CN': '销售部' },
}
const me = (person: typeof lin | typeof sam) => ({
  ...{ tenant: 'acme', person: person.id, name: person.name, department: person.department },
  ...{ departmentName: person.departmentName, roles: person.roles, desks: [] },
})

/** What the hub answers, by method and path; a number is a status. */
let answers: Record<string, unknown>
const calls: { path: string; authorization: string | null }[] = []

beforeEach(() => {
  localStorage.clear()
  window.location.hash = ''
  calls.length = 0
  answers = {
    'GET /dev/people': { people: [lin, sam] },
    'POST /dev/sign-in': { token: 'secret', expiresAt: Date.now() + 3_600_000 },
    'GET /v1/me': me(lin),
    'GET /v1/alerts': { items: [{ id: 'a' }, { id: 'b' }] },
    'GET /v1/requests': { items: [], next: null, names: { departments: {}, services: {}, people: {} } },
    'GET /v1/live': 404,
  }
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const path = input.split('?')[0] ?? ''
    calls.push({ path, authorization: new Headers(init.headers).get('authorization') })
    const answer = answers[`${init.method ?? 'GET'} ${path}`] ?? { items: [] }
    if (answer === 401) {
      const problem = {
        type: '',
        title: '',
        status: 401,
        kind: 'unauthenticated',
        refusal: { kind: 'unauthenticated' },
      }
      return new Response(JSON.stringify(problem), {
        status: 401,
        headers: { 'content-type': 'application/problem+json' },
      })
    }
    if (typeof answer === 'number') return new Response('', { status: answer })
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const signIn = async () => fireEvent.click(await screen.findByRole('button', { name: /Lin Mei/ }))

describe('the page of the hub', () => {
  it('lets one choose who to be, and brings that person to their work', async () => {
    render(<Frame />)
    await screen.findByRole('heading', { name: 'Who are you?' })
    expect((await screen.findAllByRole('heading', { level: 2 })).map((heading) => heading.textContent)).toEqual([
      'Sales',
      'Workplace Technology',
    ])
    expect(screen.getByRole('button', { name: /Sam Park\s*Colleague/ })).toBeTruthy()
    await signIn()
    expect(await screen.findByRole('tab', { name: 'Our queue', selected: true })).toBeTruthy()
    const places = within(screen.getByRole('navigation', { name: 'Main navigation' }))
    expect(places.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Board',
      'Raise',
      'Overview',
      'Map',
      'Needs',
      'Alerts22 broken promises',
    ])
    expect(places.getByRole('link', { name: 'Board' }).getAttribute('aria-current')).toBe('page')
    expect(
      calls.filter(({ path }) => path.startsWith('/v1/')).every((call) => call.authorization === 'Bearer secret'),
    ).toBe(true)
    fireEvent.click(places.getByRole('link', { name: 'Raise' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Raise a request' })).toBeTruthy()
    expect(window.location.hash).toBe('#/raise')
  })

  it('gives whoever only asks no more places than they can use', async () => {
    answers['GET /v1/me'] = me(sam)
    render(<Frame />)
    await signIn()
    const places = within(await screen.findByRole('navigation', { name: 'Main navigation' }))
    expect(places.getAllByRole('link')).toHaveLength(2)
    expect(calls.some(({ path }) => path === '/v1/alerts')).toBe(false)
  })

  it('speaks the other language at once, and again next time', async () => {
    const first = render(<Frame />)
    await signIn()
    await screen.findByRole('tab', { name: 'Our queue' })
    fireEvent.click(screen.getByRole('button', { name: '中文' }))
    expect(await screen.findByRole('heading', { level: 1, name: '服务请求' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '看板' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('zh-CN')
    first.unmount()
    render(<Frame />)
    expect(await screen.findByRole('heading', { level: 1, name: '服务请求' })).toBeTruthy()
  })

  it('takes on the chosen colours', async () => {
    render(<Frame />)
    fireEvent.click(await screen.findByRole('button', { name: 'Appearance' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Dark' }))
    await waitFor(() => expect(document.documentElement.dataset['mode']).toBe('dark'))
    expect(document.querySelector('.k-root')?.getAttribute('data-mode')).toBe('dark')
  })

  it('asks to sign in again when the hub no longer knows the person', async () => {
    render(<Frame />)
    await signIn()
    await screen.findByRole('tab', { name: 'Our queue' })
    answers['GET /v1/requests'] = 401
    fireEvent.click(screen.getByRole('tab', { name: 'My requests' }))
    expect(await screen.findByText('You are not signed in')).toBeTruthy()
    expect(localStorage.getItem('counterpart.session')).toBeNull()
  })

  it('signs out', async () => {
    render(<Frame />)
    await signIn()
    fireEvent.click(await screen.findByRole('button', { name: 'Signed in as Lin Mei' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }))
    expect(await screen.findByRole('heading', { name: 'Who are you?' })).toBeTruthy()
    expect(localStorage.getItem('counterpart.session')).toBeNull()
  })

  it.each([
    { given: 'there is no sign-in here', people: 404, says: 'Signing in is not set up here' },
    { given: 'the hub does not answer', people: 503, says: 'The server cannot be reached' },
  ])('says so when $given', async ({ people, says }) => {
    answers['GET /dev/people'] = people
    render(<Frame />)
    expect(await screen.findByText(says)).toBeTruthy()
  })
})
