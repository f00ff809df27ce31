import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { programOf } from './tool.ts'

export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly said: string
}

/** The part of vitest's JSON report that is read here. */
export type TestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** Runs every test, with vitest's own report on the screen, and counts what happened. */
export async function runTests(
  root: string,
  variables: Readonly<Record<string, string>>,
  engines: readonly string[],
): Promise<Tally> {
  const file = join(root, 'node_modules/.cache/check/tests.json')
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const endedWell = await new Promise<boolean>((resolve) => {
    const args = [
      programOf(root, 'vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
  return tally(readReport(file), endedWell, engines)
}

function readReport(file: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Counts a report so that nothing bad is lost: a file that broke outside its tests, a runner that died, tests that
 * never ran, and an engine the store suite did not run on are each one failure.
 */
export function tally(report: TestReport | undefined, endedWell: boolean, engines: readonly string[]): Tally {
  if (!report) return { passed: 0, failed: 1, skipped: 0, said: 'the test runner died before its report' }

  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  const problems = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name }) => `${name} broke outside its tests`)
  if (passed + failedTests === 0) problems.push('no test ran')
  problems.push(
    ...engines.filter((engine) => !ranOn(report, engine)).map((engine) => `the store suite did not run on ${engine}`),
  )
  if (!endedWell && failedTests + problems.length === 0)
    problems.push('the test runner ended badly, though no test failed')

  return {
    passed,
    failed: failedTests + problems.length,
    skipped: tests.length - passed - failedTests,
    said: problems.join('\n'),
  }
}

function ranOn(report: TestReport, engine: string) {
  return report.testResults
    .filter(({ name }) => name.replaceAll('\\', '/').includes('/packages/store/'))
    .some(({ name, assertionResults }) =>
      assertionResults.some(({ fullName, status }) => status === 'passed' && `${name} ${fullName}`.includes(engine)),
    )
}
