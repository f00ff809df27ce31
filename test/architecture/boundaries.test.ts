import { renameSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkBoundaries } from '../../scripts/check/boundaries.ts'
import { withPlantedPackages } from './plantedTree.ts'

/** An import that breaks the rule: the file, what it imports, and what must be said of it. */
const violations = [
  // The table: what is not listed is forbidden.
  ['packages/client/src/asksStore.ts', '../../store/src/index.ts', 'not-in-allowed', 'packages/store/src/index.ts'],
  ['packages/api/src/asksStore.ts', '../../store/src/index.ts', 'not-in-allowed', 'packages/store/src/index.ts'],
  [
    'packages/usecases/src/speaks.ts',
    '../../../shared/words/src/index.ts',
    'not-in-allowed',
    'shared/words/src/index.ts',
  ],
  [
    'shared/contract/src/acts.ts',
    '../../../packages/usecases/src/index.ts',
    'not-in-allowed',
    'packages/usecases/src/index.ts',
  ],
  ['packages/channels/src/keeps.ts', '../../store/src/index.ts', 'not-in-allowed', 'packages/store/src/index.ts'],
  ['packages/channels/src/answers.ts', '../../api/src/index.ts', 'not-in-allowed', 'packages/api/src/index.ts'],
  ['packages/usecases/src/tells.ts', '../../channels/src/index.ts', 'not-in-allowed', 'packages/channels/src/index.ts'],
  ['packages/kit/src/knows.ts', '../../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  ['packages/screens/src/serves.ts', '../../api/src/index.ts', 'not-in-allowed', 'packages/api/src/index.ts'],
  ['web-app/src/decides.ts', '../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  ['teams-app/src/decides.ts', '../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  ['teams-app/src/stores.ts', '../../packages/store/src/index.ts', 'not-in-allowed', 'packages/store/src/index.ts'],
  ['forge-app/src/decides.ts', '../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  ['forge-app/ui/decides.ts', '../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  [
    'forge-app/ui/stores.ts',
    '../../packages/store/src/index.ts',
    'page-and-functions-apart',
    'packages/store/src/index.ts',
  ],
  [
    'forge-app/src/shows.ts',
    '../../packages/screens/src/index.ts',
    'page-and-functions-apart',
    'packages/screens/src/index.ts',
  ],
  ['packages/newcomer/src/index.ts', '../../../shared/core/src/index.ts', 'not-in-allowed', 'shared/core/src/index.ts'],
  // A neighbour is entered by its door.
  ['packages/api/src/reachesIn.ts', '../../usecases/src/inner.ts', 'not-in-allowed', 'packages/usecases/src/inner.ts'],
  ['packages/client/src/undeclared.ts', '@counterpart/store', 'everything-resolves', '@counterpart/store'],
  // The rooms of the core.
  ['shared/core/src/kernel/a.ts', '../calendar/room.ts', 'not-in-allowed', 'shared/core/src/calendar/room.ts'],
  ['shared/core/src/calendar/a.ts', '../sla/room.ts', 'not-in-allowed', 'shared/core/src/sla/room.ts'],
  ['shared/core/src/sla/a.ts', '../request/room.ts', 'not-in-allowed', 'shared/core/src/request/room.ts'],
  ['shared/core/src/directory/a.ts', '../request/room.ts', 'not-in-allowed', 'shared/core/src/request/room.ts'],
  ['shared/core/src/statistics/a.ts', '../calendar/room.ts', 'not-in-allowed', 'shared/core/src/calendar/room.ts'],
  ['shared/core/src/search/a.ts', '../directory/room.ts', 'not-in-allowed', 'shared/core/src/directory/room.ts'],
  ['shared/core/src/attic/a.ts', '../kernel/room.ts', 'not-in-allowed', 'shared/core/src/kernel/room.ts'],
  // Code that ships neither tests itself nor brings what it does not declare.
  [
    'packages/api/src/rehearses.ts',
    '@counterpart/usecases/testing',
    'testing-only-from-tests',
    'packages/usecases/src/testing/index.ts',
  ],
  [
    'packages/store/src/rehearses.ts',
    './testing/index.ts',
    'testing-only-from-tests',
    'packages/store/src/testing/index.ts',
  ],
  ['packages/screens/src/reads.ts', 'node:fs', 'no-node-in-the-browser', 'fs'],
  ['forge-app/ui/reads.ts', 'node:fs', 'no-node-in-the-browser', 'fs'],
  ['teams-app/src/reads.ts', 'node:fs', 'no-node-in-the-browser', 'fs'],
  ['shared/core/src/kernel/reads.ts', 'node:fs', 'core-and-words-stand-alone', 'fs'],
  ['packages/store/src/drives.ts', 'mysql2', 'shipped-code-declares-its-dependencies', 'node_modules'],
  ['shared/core/src/kernel/borrows.ts', 'fast-check', 'core-and-words-stand-alone', 'node_modules'],
  ['packages/client/src/lost.ts', './nowhere.ts', 'everything-resolves', './nowhere.ts'],
] as const

const innocent = {
  'packages/usecases/src/inner.ts': 'export const inner = 1\n',
  'packages/api/src/fine.ts': "import '@counterpart/core'\nimport '@counterpart/usecases'\nimport 'hono'\n",
  'packages/api/src/fine.test.ts': "import '@counterpart/usecases/testing'\nimport './fine.ts'\nimport 'vitest'\n",
  'packages/hub/src/fine.ts': "import 'node:fs'\nimport '@counterpart/store'\n",
  'test/e2e/anything.ts': "import '../../packages/store/src/index.ts'\nimport '../../shared/core/src/kernel/room.ts'\n",
  'shared/core/src/index.ts': "export * from './request/room.ts'\n",
  'shared/core/src/request/order.ts':
    "import '../kernel/room.ts'\nimport '../calendar/room.ts'\nimport '../sla/room.ts'\nimport '../directory/room.ts'\n",
  ...Object.fromEntries(
    ['kernel', 'calendar', 'sla', 'directory', 'request'].map((room) => [
      `shared/core/src/${room}/room.ts`,
      `export const ${room} = 1\n`,
    ]),
  ),
}

const linesOf = (said: string) => new Set(said.split('\n'))

describe('the dependency rule', () => {
  it('finds every import that is not listed, and no other', async () => {
    const planted = Object.fromEntries(violations.map(([file, imports]) => [file, `import '${imports}'\n`]))
    const { ok, said } = await withPlantedPackages({ ...innocent, ...planted }, checkBoundaries)
    expect(ok).toBe(false)
    // An installed package is found where it is installed, outside the planted tree.
    const found = new Set([...linesOf(said)].map((line) => line.replace(/→ .*\bnode_modules\b.*/, '→ node_modules')))
    for (const [file, , rule, target] of violations) expect(found).toContain(`${rule}: ${file} → ${target}`)
    const guilty = new Set<string>(violations.map(([file]) => file))
    expect([...found].filter((line) => !guilty.has(line.split(' ')[1] ?? ''))).toEqual([])
  })

  it('has nothing to say about a tree that keeps it', async () => {
    expect(await withPlantedPackages(innocent, checkBoundaries)).toMatchObject({ ok: true })
  })

  it('counts an import of types alone, and a circle made of such', async () => {
    const { said } = await withPlantedPackages(
      {
        'packages/client/src/a.ts':
          "import type { door } from '../../store/src/index.ts'\nexport type A = typeof door\n",
        'packages/api/src/hen.ts': "import type { Egg } from './egg.ts'\nexport type Hen = { egg: Egg }\n",
        'packages/api/src/egg.ts': "import type { Hen } from './hen.ts'\nexport type Egg = { hen: Hen }\n",
      },
      checkBoundaries,
    )
    expect(linesOf(said)).toEqual(
      new Set([
        'not-in-allowed: packages/client/src/a.ts → packages/store/src/index.ts',
        'no-cycles: packages/api/src/egg.ts → packages/api/src/hen.ts → packages/api/src/egg.ts',
      ]),
    )
  })

  it('says which file was not looked at', async () => {
    const blind = `
      const rule = require('./whole.cjs')
      module.exports = { ...rule, options: { ...rule.options, exclude: { path: 'unseen' } } }`
    const { ok, said } = await withPlantedPackages({ 'packages/api/src/unseen.ts': '' }, (planted) => {
      renameSync(`${planted}/.dependency-cruiser.cjs`, `${planted}/whole.cjs`)
      writeFileSync(`${planted}/.dependency-cruiser.cjs`, blind)
      return checkBoundaries(planted)
    })
    expect(ok).toBe(false)
    expect(linesOf(said)).toContain('not-looked-at: packages/api/src/unseen.ts')
  })
})
