import { describe, expect, it } from 'vitest'
import { gathered } from './oneOfEachMedium.ts'

const forced = '@media (forced-colors:active)'

describe('a sheet', () => {
  it('has the rules of a medium at one place, in their order, and keeps all others', () => {
    const sheet = `.a{x:1}${forced}{.a{x:2}}.b{content:"}{"}${forced}{.b{x:3}.b:hover{x:4}}@media (width<=30rem){.b{x:5}}`
    expect(gathered(sheet)).toBe(
      `.a{x:1}.b{content:"}{"}@media (width<=30rem){.b{x:5}}${forced}{.a{x:2}.b{x:3}.b:hover{x:4}}`,
    )
  })

  it('without such rules is as it was, to its last letter', () => {
    const sheet = '@charset "utf-8";.a{b:url("\\"}")}@container k (width<=1em){.a{c:d}}/* the end */'
    expect(gathered(sheet)).toBe(sheet)
  })
})
