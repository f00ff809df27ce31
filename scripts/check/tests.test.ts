import { describe, expect, it } from 'vitest'
import { type TestReport, tally } from './tests.ts'

const engines = ['PGlite', 'PostgreSQL', 'Forge SQL stand-in']

type Test = TestReport['testResults'][number]['assertionResults'][number]

const test = (status: string, fullName = 'a test'): Test => ({ status, fullName })

const file = (tests: readonly Test[], name = '/x/packages/api/src/a.test.ts', status = 'passed') => ({
  name,
  status,
  assertionResults: tests,
})

const reportOf = (...testResults: TestReport['testResults']) => ({ testResults })

describe('the tally of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const report = reportOf(
      file([test('passed'), test('failed'), test('pending'), test('todo'), test('skipped')], undefined, 'failed'),
    )
    expect(tally(report, false, [])).toEqual({ passed: 1, failed: 1, skipped: 3, said: '' })
  })

  it('counts a file that broke outside its tests as one failure', () => {
    const report = reportOf(
      file([test('passed')]),
      file([], '/x/broken.test.ts', 'failed'),
      file([test('skipped')], '/x/hook.test.ts', 'failed'),
    )
    expect(tally(report, false, [])).toMatchObject({ passed: 1, failed: 2, skipped: 1 })
  })

  it('counts a runner that died as a failure', () => {
    expect(tally(undefined, false, [])).toMatchObject({ failed: 1 })
  })

  it('counts a bad end as a failure though every test passed', () => {
    expect(tally(reportOf(file([test('passed')])), false, [])).toMatchObject({ passed: 1, failed: 1 })
  })

  it('does not pass when no test ran', () => {
    expect(tally(reportOf(), true, [])).toMatchObject({ failed: 1 })
    expect(tally(reportOf(file([test('skipped')])), true, [])).toMatchObject({ failed: 1, skipped: 1 })
  })

  it('fails for each engine on which no test of the store passed', () => {
    const store = '/x/packages/store/src/store.test.ts'
    const report = reportOf(
      file(
        [
          test('passed', 'the store on PGlite keeps a request'),
          test('skipped', 'the store on PostgreSQL keeps a request'),
        ],
        store,
      ),
      file([test('passed', 'Forge SQL stand-in')], '/x/packages/hub/src/a.test.ts'),
    )
    expect(tally(report, true, engines)).toEqual({
      passed: 2,
      failed: 2,
      skipped: 1,
      said: 'the store suite did not run on PostgreSQL\nthe store suite did not run on Forge SQL stand-in',
    })
  })

  it('is content when the store suite ran on every engine', () => {
    const report = reportOf(
      ...engines.map((engine) =>
        file([test('passed', `the store on ${engine}`)], '/x/packages/store/src/store.test.ts'),
      ),
    )
    expect(tally(report, true, engines)).toEqual({ passed: 3, failed: 0, skipped: 0, said: '' })
  })
})
