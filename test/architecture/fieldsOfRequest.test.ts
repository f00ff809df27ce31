import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '@counterpart/contract'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../scripts/check/sources.ts'
import { propertyNames } from './fieldsOfRequest.ts'
import { root } from './plantedTree.ts'

const fields = new Set([
  ...Object.keys(operations.getRequest.output.shape),
  ...Object.keys(operations.raiseRequest.body.shape),
])
/** What shells say of other things: their own pages and flags, places of the product, issues of a tracker. */
const ofOthers = new Set([
  'id',
  'key',
  'version',
  'title',
  'description',
  'state',
  'issue',
  'moves',
  'answers',
  'service',
  'provider',
])

const shells = ['web-app', 'teams-app', 'forge-app', 'spfx-webpart']
const files = shells
  .flatMap((shell) => sourceFiles(root).filter((file) => file.startsWith(`${shell}/`)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/manifest\//.test(file))

describe('a field of a request', () => {
  it('is known to no shell, so that another one changes none', () => {
    const known = files.flatMap((file) =>
      [...propertyNames(file, readFileSync(join(root, file), 'utf8'))]
        .filter((name) => fields.has(name) && !ofOthers.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(known).toEqual([])
  })

  it('was looked for in every shell, and most fields count', () => {
    for (const shell of ['web-app', 'teams-app', 'forge-app'])
      expect(files.filter((file) => file.startsWith(`${shell}/`)).length).toBeGreaterThan(3)
    expect([...fields].filter((field) => !ofOthers.has(field)).length).toBeGreaterThan(18)
    // What is allowed is a field: else the allowance would be for nothing.
    expect([...ofOthers].filter((name) => !fields.has(name))).toEqual([])
  })
})

describe('the look for fields', () => {
  it.each([
    ['read', 'row.urgency'],
    ['read by a text', "row['urgency']"],
    ['taken out', 'const { urgency } = row'],
    ['taken out under another name', 'const { urgency: u } = row'],
    ['written', 'send({ urgency: 3 })'],
    ['written from a variable', 'send({ urgency })'],
    ['part of a type', 'type Row = { urgency: number }'],
  ])('finds one that is %s', (_, text) => {
    expect(propertyNames('a.ts', text)).toContain('urgency')
  })
})
