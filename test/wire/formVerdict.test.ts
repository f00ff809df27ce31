import { createApi } from '@counterpart/api'
import { type FieldIssue, operations, type Problem, parsePart, type ServiceView } from '@counterpart/contract'
import {
  type Answers,
  type CommandId,
  type Condition,
  checkAnswers,
  checkService,
  type FormField,
  fieldKinds,
  id,
  instant,
  type Service,
  type ServiceId,
  type TenantId,
  testsFor,
} from '@counterpart/core'
import { aService, company, memoryPorts } from '@counterpart/usecases/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// Not by the door of the package: it is the form that people fill in, without the page around it.
import { answersOf, type Draft, judgeDraft } from '../../packages/screens/src/raise/formModel.ts'

const tenant = id<TenantId>('t1')
const seed = 20_261_129
const now = instant('2026-03-02T10:00+08:00')

// Names that every object has would be found where nobody answered.
const names = ['model', 'reason', 'x-1', 'aB', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then']
const values = ['light', 'strong', '轻', 'constructor', '__proto__']
const label = { en: 'Label', 'zh-CN': '标签' }

/** Conditions on any question of the form, most of which can be said of it. */
const conditions = (form: readonly FormField[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...form).chain((field): fc.Arbitrary<Condition> => {
    const about = { field: fc.constant(field.name) }
    const possible = 'choices' in field ? field.choices.map(({ value }) => value) : [true, false]
    return fc.constantFrom(...testsFor(field.kind)).chain((test): fc.Arbitrary<Condition> => {
      switch (test) {
        case 'answered':
        case 'not-answered':
          return fc.record({ ...about, test: fc.constant(test) })
        case 'is':
        case 'is-not':
          return fc.record({ ...about, test: fc.constant(test), values: fc.subarray([...possible], { minLength: 1 }) })
        case 'at-least':
        case 'at-most':
          return fc.record({ ...about, test: fc.constant(test), value: fc.integer({ min: -3, max: 12 }) })
      }
    })
  })

const limit = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
const field = fc
  .record({
    name: fc.constantFrom(...names),
    kind: fc.constantFrom(...fieldKinds),
    required: fc.boolean(),
    choices: fc.subarray(values, { minLength: 1 }),
    low: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
    limit,
  })
  .map(({ name, kind, required, choices, low, limit }): FormField => {
    const facts = { name, label, required }
    switch (kind) {
      case 'text':
      case 'long-text':
        return { ...facts, kind, maxLength: limit === undefined ? undefined : limit * 5 }
      case 'number':
        return { ...facts, kind, min: low, max: limit === undefined ? undefined : limit * 3 }
      case 'choice':
        return { ...facts, kind, choices: choices.map((value) => ({ value, label })) }
      case 'choices':
        return { ...facts, kind, choices: choices.map((value) => ({ value, label })), max: limit }
      case 'files':
        return { ...facts, kind, max: limit }
      default:
        return { ...facts, kind }
    }
  })

const form: fc.Arbitrary<readonly FormField[]> = fc
  .uniqueArray(field, { selector: ({ name }) => name, maxLength: 7 })
  .chain((fields) =>
    fields.length === 0
      ? fc.constant(fields)
      : fc
          .array(
            fc.option(
              fc.record({
                match: fc.constantFrom('all' as const, 'any' as const),
                conditions: fc.array(conditions(fields), { minLength: 1, maxLength: 3 }),
              }),
              { nil: undefined, freq: 1 },
            ),
            { minLength: fields.length, maxLength: fields.length },
          )
          .map((shown) => fields.map((field, i) => ({ ...field, shownIf: shown[i] }))),
  )
  .filter((fields) => checkService(aService({ form: fields })).ok)

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    ' ',
    '\u0000',
    '\ud800',
    '　',
    '👩‍👩‍👧',
    'é'.normalize('NFD'),
    '\u202e',
    'true',
    '0',
    '-0',
    '1e999',
    '１２',
  ),
  fc.constantFrom(201, 4001, 20_001).map((length) => '字'.repeat(length)),
)
const people = company.people.map((person) => person.id as string)
const file = fc.record({
  name: fc.oneof(fc.constant('报价.pdf'), fc.string({ maxLength: 4 })),
  size: fc.option(fc.nat()),
  url: fc.oneof(fc.constant('https://files.example/a?b=c'), fc.constantFrom('javascript:alert(1)', 'https://', '')),
})

/** What may stand in a field of the form while people fill it in. */
function draftOf(field: FormField): fc.Arbitrary<Draft[string] | undefined> {
  const left = fc.constant(undefined)
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return fc.oneof(fc.constantFrom('short', '十个字以内的回答吧'), oddText, left)
    case 'number':
      return fc.oneof(fc.integer({ min: -9, max: 15 }).map(String), fc.double().map(String), oddText, left)
    case 'date':
      return fc.oneof(fc.constantFrom('2026-12-01', '2026-02-30', '2026-1-1'), oddText, left)
    case 'yes-no':
      return fc.oneof(fc.boolean(), left)
    case 'person':
      return fc.oneof(
        fc.constantFrom(...people).map((person) => ({ id: person, name: 'somebody' })),
        fc.constantFrom('', 'no id!').map((person) => ({ id: person, name: '' })),
        left,
      )
    case 'choice':
      return fc.oneof(fc.constantFrom(...values), oddText, left)
    case 'choices':
      return fc.oneof(fc.array(fc.constantFrom(...values), { maxLength: 5 }), left)
    case 'files':
      return fc.oneof(fc.array(file, { maxLength: 5 }), left)
  }
}

const filledIn = form.chain((fields) =>
  fc.record({
    form: fc.constant(fields),
    title: fc.oneof({ weight: 9, arbitrary: fc.constant('A wish') }, { weight: 1, arbitrary: oddText }),
    description: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: oddText }),
    answers: fc
      .tuple(...fields.map((field) => draftOf(field)))
      .map((drafts) =>
        Object.fromEntries(fields.flatMap(({ name }, i) => (drafts[i] === undefined ? [] : [[name, drafts[i]]]))),
      ),
  }),
)

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  oddText,
  fc.constantFrom(...people),
  fc.constantFrom(...values),
  fc.array(fc.constantFrom(...values), { maxLength: 120 }),
  fc.array(file, { maxLength: 60 }),
  fc.double(),
)
/** Whatever a body may hold, by whatever name. */
const attacked = form.chain((fields) =>
  fc.record({
    form: fc.constant(fields),
    answers: fc
      .array(
        fc.tuple(
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...fields.map(({ name }) => name), 'model') },
            {
              weight: 1,
              arbitrary: fc.constantFrom('__proto__', 'prototype', 'constructor', '', 'a'.repeat(50), '名字'),
            },
          ),
          json,
        ),
        { maxLength: 8 },
      )
      // As JSON, where "__proto__" is a name like any other.
      .map(
        (pairs) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
      ),
  }),
)

type Verdict = { readonly answers: Answers } | { readonly kind: string; readonly issues: readonly FieldIssue[] }

/** A hub in memory whose services have the given forms: the contract at its door, the use case behind it. */
async function openHub(forms: readonly (readonly FormField[])[]) {
  const ports = memoryPorts({ now: () => now })
  const setUp = { id: id<CommandId>('set-up'), by: 'system', fingerprint: '' } as const
  const services = forms.map((form, i): Service => {
    // As an administrator would have sent it.
    const { id: _, ...body } = aService({ form })
    const parsed = parsePart(operations.putService.body, 'body', JSON.parse(JSON.stringify(body)))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
    return { ...(parsed.value as Omit<Service, 'id'>), id: id<ServiceId>(`s-${i}`) }
  })
  await ports.directory.addAll(tenant, 'department', company.departments, setUp)
  await ports.directory.addAll(tenant, 'calendar', company.calendars, setUp)
  await ports.directory.addAll(tenant, 'person', company.people, setUp)
  await ports.directory.addAll(tenant, 'service', services, setUp)
  const api = createApi(ports, {
    identify: async () => ({ tenant, actor: { person: id('hr-one'), department: id('hr'), roles: [] } }),
    say: (refusal) => ({ title: refusal.kind, messages: [] }),
    limits: { perMinute: Number.POSITIVE_INFINITY },
    version: '1',
  })
  const views = services.map((service): ServiceView => JSON.parse(JSON.stringify({ ...service, version: 1 })))
  /** @param rest of the body, as JSON */
  const raise = async (i: number, rest: string): Promise<Verdict> => {
    const response = await api.fetch(
      new Request('https://hub.example/v1/requests', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `command-${i}-${rest.length}` },
        body: `{"service":"s-${i}",${rest}}`,
      }),
    )
    if (response.status === 201) return { answers: (await response.json()).answers }
    const { kind, refusal } = (await response.json()) as Problem
    const issues = 'issues' in refusal ? refusal.issues : []
    return { kind, issues: issues.map((issue) => ({ ...issue, path: issue.path.replace(/^body\./, '') })) }
  }
  return { raise, views }
}

type Hub = Awaited<ReturnType<typeof openHub>>
/** As many services as one hub has at most. */
const inOneHub = 250

/** Everything in a hub that has its form as a service. */
async function housed<T extends { readonly form: readonly FormField[] }>(all: readonly T[]) {
  const places: { readonly hub: Hub; readonly at: number; readonly of: T }[] = []
  for (let from = 0; from < all.length; from += inOneHub) {
    const part = all.slice(from, from + inOneHub)
    const hub = await openHub(part.map(({ form }) => form))
    places.push(...part.map((of, at) => ({ hub, at, of })))
  }
  return places
}

const tally = <K extends string>(...kinds: K[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
const keyOf = ({ path, reason, limit }: FieldIssue) => `${path} ${reason} ${limit ?? ''}`

describe('browser and server give the same verdict', () => {
  it('on 10,000 random forms as they were filled in', async () => {
    const seen = tally('kept', 'refused', 'at the door')
    for (const [i, { hub, at, of }] of (await housed(fc.sample(filledIn, { numRuns: 10_000, seed }))).entries()) {
      const { title, description, answers } = of
      const view = hub.views[at] as ServiceView
      const judged = judgeDraft(view, { title, description, answers })
      const isHidden = (path: string) =>
        view.form.some(({ name }) => path.split('.')[1] === name && !judged.shown.some((field) => field.name === name))
      const send = (given: object) =>
        hub.raise(
          at,
          JSON.stringify({ title: title.trim(), description: description.trim(), answers: given }).slice(1, -1),
        )
      // What the browser would have refused is sent all the same, and what it hides: the server must say the same of it.
      const given = answersOf(view.form, answers)
      let verdict = await send(given)
      // Only what has no shape at all the door refuses even of a hidden question; the browser never sends that.
      if ('kind' in verdict && verdict.issues.some(({ path }) => isHidden(path)))
        verdict = await send(Object.fromEntries(Object.entries(given).filter(([name]) => !isHidden(`answers.${name}`))))
      const where = `seed ${seed}, form ${i}: ${JSON.stringify(of)}`
      if ('answers' in verdict) {
        expect(judged.issues, where).toEqual([])
        expect(verdict.answers, where).toEqual(judged.answers)
        seen.kept += 1
      } else if (verdict.kind === 'invalid-answers') {
        expect(verdict.issues.map(keyOf).toSorted(), where).toEqual(judged.issues.map(keyOf).toSorted())
        seen.refused += 1
      } else {
        // The door knows shapes and not forms, and a title is judged alone: each thing refused the browser refuses too.
        expect(verdict.kind, where).toBe('invalid-input')
        const paths = judged.issues.map(({ path }) => path)
        for (const { path } of verdict.issues)
          expect(
            paths.some((one) => path === one || path.startsWith(`${one}.`)),
            `${path} ${where}`,
          ).toBe(true)
        seen['at the door'] += 1
      }
    }
    expect(seen.kept + seen.refused + seen['at the door']).toBe(10_000)
    expect(Math.min(seen.kept, seen.refused, seen['at the door'])).toBeGreaterThan(200)
  }, 240_000)
})

describe('what nobody could have filled in', () => {
  it('gets the verdict of the core, or is turned away at the door for its shape', async () => {
    const seen = tally('kept', 'refused', 'shape')
    for (const [i, { hub, at, of }] of (await housed(fc.sample(attacked, { numRuns: 3000, seed }))).entries()) {
      const { answers: text } = of
      const view = hub.views[at] as ServiceView
      const given: Record<string, unknown> = JSON.parse(text)
      // The door never lets this one name in.
      Reflect.deleteProperty(given, '__proto__')
      const checked = checkAnswers(view.form, given)
      const verdict = await hub.raise(at, `"title":"A wish","answers":${text}`)
      const where = `seed ${seed}, attack ${i}: ${JSON.stringify(view.form)} ${text.slice(0, 2000)}`
      if ('answers' in verdict) {
        expect(checked, where).toEqual({ ok: true, value: verdict.answers })
        expect(Object.getPrototypeOf(verdict.answers)).toBe(Object.prototype)
        seen.kept += 1
      } else if (verdict.kind === 'invalid-answers') {
        expect(checked.ok ? [] : checked.refusal.issues.map(keyOf), where).toEqual(verdict.issues.map(keyOf))
        seen.refused += 1
      } else {
        expect(verdict.kind, where).toBe('invalid-input')
        expect(
          verdict.issues.every(({ path }) => path.startsWith('answers')),
          where,
        ).toBe(true)
        seen.shape += 1
      }
    }
    expect(Math.min(seen.kept, seen.refused, seen.shape)).toBeGreaterThan(100)
    expect(Object.hasOwn(Object.prototype, 'model')).toBe(false)
  }, 240_000)
})
