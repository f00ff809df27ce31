import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../scripts/check/sources.ts'
import { root } from './plantedTree.ts'
import { otherZodImports } from './zodImport.ts'

describe('zod', () => {
  it('comes in as a namespace everywhere', () => {
    const files = sourceFiles(root)
    expect(files.length).toBeGreaterThan(10)
    const finds = files.flatMap((file) =>
      otherZodImports(file, readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`),
    )
    expect(finds).toEqual([])
  })

  it.each([
    "import { z } from 'zod'",
    "import z from 'zod'",
    "import z, * as all from 'zod'",
    "import * as zod from 'zod'",
    "import * as z from 'zod/v4'",
    "import { string } from 'zod/mini'",
    "import type { ZodType } from 'zod'",
    "import 'zod'",
    "export * from 'zod'",
    "const z = await import('zod')",
    "const z = require('zod')",
    "type T = import('zod').ZodType",
  ])('is found when it comes in as %s', (text) => {
    expect(otherZodImports('planted.ts', `\n${text}\n`)).toEqual([2])
  })

  it.each([
    "import * as z from 'zod'",
    "import type * as z from 'zod'",
    "const name = 'zod'",
    "import { a } from './zod'",
  ])('may come in as %s', (text) => {
    expect(otherZodImports('planted.ts', text)).toEqual([])
  })
})
