import { instant } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departments, services } from '../testing/company.ts'
import { catalogueOf } from './catalogueOf.ts'
import { servicesFor } from './servicesFor.ts'

const now = instant('2026-07-07T10:00+08:00')
const shelves = (language: 'en' | 'zh-CN' = 'en') =>
  catalogueOf(services, departments, { language, now }).map((shelf) => [
    shelf.department,
    shelf.services.map(({ id }) => id),
  ])
const closed = departments.map((department) => ({ ...department, validUntil: now }))

describe('the catalogue', () => {
  it('has departments and services in the alphabet of the reader, without what is retired', () => {
    expect(shelves()).toEqual([
      ['People and Culture', ['payslip']],
      ['Workplace Technology', ['laptop', 'vpn']],
    ])
    expect(shelves('zh-CN')).toEqual([
      ['人力资源部', ['payslip']],
      ['信息技术部', ['laptop', 'vpn']],
    ])
  })

  it('leaves out departments that are not in force', () => {
    expect(catalogueOf(services, closed, { language: 'en', now })).toEqual([])
    expect(servicesFor('laptop', services, closed, now)).toEqual([])
  })
})

describe('a search for a service', () => {
  const found = (text: string) => servicesFor(text, services, departments, now).map(({ service }) => service.id)

  it.each([
    { given: 'a name in the other language', text: '远程', ids: ['vpn'] },
    { given: 'a word of the description', text: 'allowances', ids: ['payslip'] },
    { given: 'a department', text: 'technology', ids: ['laptop', 'vpn'] },
    { given: 'a slip of the finger', text: 'latpop', ids: ['laptop'] },
    { given: 'what is retired', text: 'fax', ids: [] },
    { given: 'nonsense', text: 'xyzzy', ids: [] },
  ])('finds by $given', ({ text, ids }) => {
    expect(found(text)).toEqual(ids)
  })

  it('finds only what can be asked for, each once', () => {
    const all = shelves().flatMap(([, ids]) => ids)
    const word = fc.constantFrom('new', 'laptop', '电脑', 'fax', 'pay', 'work', 'office', '薪资', 'zz')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const ids = found(text)
          for (const id of ids) expect(all).toContain(id)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})
