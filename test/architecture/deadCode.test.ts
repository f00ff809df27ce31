import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programOf, runScript } from '../../scripts/check/tool.ts'
import { root, withTree } from './plantedTree.ts'

const manifest = (name: string, more: object) =>
  JSON.stringify({ name, version: '0.1.0', private: true, type: 'module', ...more })

/** A small tree under this tree's own knip.json. */
const tree = {
  'knip.json': readFileSync(join(root, 'knip.json'), 'utf8'),
  'package.json': manifest('counterpart', {}),
  'pnpm-workspace.yaml': 'packages:\n  - shared/*\n  - packages/*\n',
  'shared/core/package.json': manifest('@counterpart/core', { exports: { '.': './src/index.ts' } }),
  'shared/core/src/index.ts': "export { offered } from './offered.ts'\n",
  'shared/core/src/offered.ts': 'export const offered = 1\n',
  'packages/store/package.json': manifest('@counterpart/store', {
    exports: { '.': './src/index.ts' },
    dependencies: { '@counterpart/core': 'workspace:*', kysely: '1.0.0' },
  }),
  'packages/store/src/index.ts':
    "import { offered } from '@counterpart/core'\nimport { sql } from 'kysely'\nexport const kept = [offered, sql]\n",
}

async function deadCode(files: Readonly<Record<string, string>>) {
  const answer = await withTree(files, (planted) =>
    runScript(
      programOf(root, 'knip/bin/knip.js'),
      ['--directory', planted, '--no-progress', '--no-config-hints', '--reporter', 'compact'],
      root,
    ),
  )
  return answer
}

describe('the dead-code check', () => {
  it('has nothing to say about a tree in which all is used', async () => {
    expect(await deadCode(tree)).toMatchObject({ ok: true, said: '' })
  })

  it('finds a file, an export and a dependency that nobody uses', async () => {
    const { ok, said } = await deadCode({
      ...tree,
      'shared/core/src/nobody.ts': 'export const nobody = 1\n',
      'shared/core/src/offered.ts': 'export const offered = 1\nexport const unheard = 2\n',
      'packages/store/src/index.ts': "import { offered } from '@counterpart/core'\nexport const kept = [offered]\n",
    })
    expect(ok).toBe(false)
    expect(said).toMatch(/^shared\/core\/src\/nobody\.ts/m)
    expect(said).toMatch(/offered\.ts.*unheard/)
    expect(said).toMatch(/packages\/store\/package\.json.*kysely/)
    expect(said).not.toMatch(/\bkept\b|: offered/)
  })
})
