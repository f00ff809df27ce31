import { pick, randomFrom } from '@counterpart/usecases/testing'
import type { Heard, Visitor } from './visitor.ts'

/** One command, under its name for good. */
export type StormCommand = {
  readonly key: string
  readonly person: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly version?: number
  /** The request that it is about: the key of the command that raised it. */
  readonly request: string
  /** What its event in the journal is known by. */
  readonly mark: string
}
/** A request as it was found: its number, and the marks of what was done to it. */
export type Found = { readonly key: string; readonly marks: readonly string[] }

/** People who raise and change requests as fast as the hub answers, and remember what it acknowledged. */
export function writeStorm({ act, send }: Visitor) {
  const commands: StormCommand[] = []
  const acknowledged = new Set<StormCommand>()

  const deliver = ({ person, path, body, version, key }: StormCommand): Promise<Heard> =>
    act(person, path, body, { key, ...(version !== undefined && { version }) })

  /** Sends a command; throws when no answer came, or one that does not say that it is done. */
  async function tell(command: StormCommand): Promise<Heard> {
    const answer = await deliver(command)
    if (answer.status >= 300) throw new Error(`${command.key}: ${answer.status} ${JSON.stringify(answer.json)}`)
    acknowledged.add(command)
    return answer
  }
  /** Works until the hub is gone. */
  async function work(client: string, seed: number): Promise<void> {
    const random = randomFrom(seed)
    for (let i = 0; ; i++) {
      const steps = stepsOf(`${client}.${i}`, pick(random, ['it', 'hr', 'fin']), pick(random, ['ops-one', 'ops-two']))
      for (const command of steps.slice(0, 1 + Math.floor(random() * steps.length))) {
        commands.push(command)
        const isGone = await tell(command).then(
          () => false,
          () => true,
        )
        if (isGone) return
      }
    }
  }
  /** Every request that the hub has. */
  async function everything(): Promise<ReadonlyMap<string, Found>> {
    const all = new Map<string, Found>()
    for (let cursor = ''; ; ) {
      const { json } = await send('admin', 'GET', `/v1/requests?scope=all&limit=200${cursor}`)
      for (const { id } of json.items) all.set(id, await find(id))
      if (json.next === null) return all
      cursor = `&cursor=${json.next}`
    }
  }
  async function find(request: string): Promise<Found> {
    const { json } = await send('admin', 'GET', `/v1/requests/${request}`)
    const events: readonly { text?: string; reason?: string }[] = json.timeline
    return { key: json.key, marks: events.map(({ text, reason }) => text ?? reason ?? json.title) }
  }
  return { commands, acknowledged, tell, work, everything }
}

/** How often a command was done. */
export const timesDone = (all: ReadonlyMap<string, Found>, { request, mark }: StormCommand): number =>
  all.get(request)?.marks.filter((each) => each === mark).length ?? 0

/** Somebody asks a department, adds a word, is put in order by its agent, and takes it back. */
function stepsOf(request: string, department: string, person: string): readonly StormCommand[] {
  const change = (move: string, by: string, version: number, body: object, said: 'text' | 'reason'): StormCommand => {
    const mark = `${request}:${move}`
    const path = `/v1/requests/${request}/${move}`
    return { key: mark, person: by, path, body: { ...body, [said]: mark }, version, request, mark }
  }
  const title = `${request}:raise`
  const body = { service: `${department}-help`, title }
  return [
    { key: request, person, path: '/v1/requests', body, request, mark: title },
    change('comments', person, 1, {}, 'text'),
    change('triage', `${department}-agent`, 2, { urgency: 2, importance: 4 }, 'reason'),
    change('withdraw', person, 3, {}, 'reason'),
  ]
}
