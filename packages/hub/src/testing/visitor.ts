export type Said = { readonly headers?: Record<string, string>; readonly body?: unknown; readonly version?: number }
export type Heard = {
  readonly status: number
  readonly headers: Headers
  /** Whatever the hub wrote; tests look into it by its fields. */
  readonly json: ReturnType<JSON['parse']>
}
/** Who calls a hub over HTTP, as whoever it likes to be. */
export type Visitor = ReturnType<typeof visitorOf>

/** @param address `http://127.0.0.1:4870`; asked anew each time, because a hub that starts again has another port */
export function visitorOf(address: () => string) {
  const tokens = new Map<string, Promise<string>>()

  async function signIn(person: string): Promise<string> {
    const answer = await fetch(`${address()}/dev/sign-in`, { method: 'POST', body: JSON.stringify({ person }) })
    if (!answer.ok) throw new Error(`${person} may not come in: ${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { token: string }).token
  }
  /** Of this hub, since it started. */
  function tokenOf(person: string): Promise<string> {
    const name = `${address()} ${person}`
    const token = tokens.get(name) ?? signIn(person)
    tokens.set(name, token)
    return token
  }
  async function send(person: string, method: string, path: string, said: Said = {}): Promise<Heard> {
    const answer = await fetch(address() + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        ...(said.body !== undefined && { 'content-type': 'application/json' }),
        ...(said.version !== undefined && { 'if-match': `"${said.version}"` }),
        ...said.headers,
      },
      ...(said.body !== undefined && { body: JSON.stringify(said.body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, json: text.startsWith('{') ? JSON.parse(text) : text }
  }
  /** A command under its name, made up where none is given. */
  const act = (
    person: string,
    path: string,
    body: unknown,
    { version, key }: { version?: number; key?: string } = {},
  ) =>
    send(person, 'POST', path, {
      body,
      headers: { 'idempotency-key': key ?? crypto.randomUUID() },
      ...(version !== undefined && { version }),
    })
  return { signIn, tokenOf, send, act }
}
