import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './plantedTree.ts'
import { complaints, ownVersions } from './tracked.ts'

const trackedFiles = () =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && existsSync(join(root, file)))

describe.skipIf(!existsSync(join(root, '.git')))('what is tracked', () => {
  it('holds on every machine', () => {
    const texts = trackedFiles()
      .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
      .filter(({ text }) => !text.includes('\0'))
    expect(texts.length).toBeGreaterThan(30)
    expect(texts.flatMap(({ file, text }) => complaints(file, text))).toEqual([])
  })

  it('takes every version from the catalog', () => {
    const manifests = trackedFiles().filter((file) => /(^|\/)package\.json$/.test(file) && !file.includes('/fixtures/'))
    expect(manifests.length).toBeGreaterThan(10)
    const finds = manifests.flatMap((file) =>
      ownVersions(JSON.parse(readFileSync(join(root, file), 'utf8'))).map((version) => `${file}: ${version}`),
    )
    expect(finds).toEqual([])
  })
})

/** Written in pieces, so that this file does not hold what it forbids. */
const path = (...parts: string[]) => `/${parts.join('/')}`

describe('the check of what is tracked', () => {
  it.each([
    ['a home', 'docs/a.md', `see ${path('home', 'ada', 'notes.md')}`],
    ['a home on a Mac', 'a.ts', `const x = '${path('Users', 'ada', 'x')}'`],
    ['a home on Windows', 'a.ts', `const x = 'C:${['', 'Users', 'ada'].join('\\')}'`],
    ['a temporary folder', 'a.ts', `open("${path('tmp', 'run', 'x.json')}")`],
    ['a registry', '.npmrc', `registry=${'https:'}//example.test`],
    ['a registry by name', 'a.md', `from ${['registry', 'npmjs', 'org'].join('.')}`],
    ['an address in the lockfile', 'pnpm-lock.yaml', 'resolution: {tarball: x.tgz}'],
    ['a name that says nothing', 'packages/api/src/utils.ts', ''],
    ['a folder that says nothing', 'packages/api/src/helpers/a.ts', ''],
  ])('finds %s', (_, file, text) => {
    expect(complaints(file, text)).toHaveLength(1)
  })

  it.each([
    ['src/a.ts', `fetch('${path('v1', 'requests')}')`],
    ['src/a.ts', 'https://example.com/home/ada/page'],
    ['src/a.ts', `import { x } from './work/one.ts'`],
    ['src/requestTypes.ts', ''],
    ['shared/words/src/generated/types.ts', ''],
  ])('lets %s pass', (file, text) => {
    expect(complaints(file, text)).toEqual([])
  })

  it('finds a dependency with a version of its own', () => {
    expect(
      ownVersions({
        dependencies: { hono: '^4.0.0', zod: 'catalog:', react: 'catalog:sharepoint' },
        devDependencies: { x: 'workspace:*', y: 'npm:catalog:' },
      }),
    ).toEqual(['hono@^4.0.0', 'y@npm:catalog:'])
  })
})
