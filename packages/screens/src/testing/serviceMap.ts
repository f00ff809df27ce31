import type { ServiceMapView } from '@counterpart/contract'
import { type DepartmentId, id, instant, type ServiceId } from '@counterpart/core'

const figure = (value: number, n: number): ServiceMapView['relations'][number]['onTime'] => ({
  ...{ kind: 'figure', value, low: value - 0.06, high: value + 0.05, n, confidence: 0.95, method: 'wilson' },
})
const tooFew = (n: number) => ({ kind: 'not-enough-data', n, needed: 10 }) as const
const dept = (name: string) => id<DepartmentId>(name)

/** Who serves whom in a small company: one proposed, one confirmed, one accident. */
export const aServiceMap = (change: Partial<ServiceMapView> = {}): ServiceMapView => ({
  period: { from: instant('2025-08-01T00:00+08:00'), until: null, timeZone: 'Asia/Shanghai' },
  extent: { first: instant('2016-02-29T10:00Z'), last: instant('2026-07-07T01:00Z'), n: 300 },
  relations: [
    {
      ...{ customer: dept('hr'), provider: dept('it'), state: 'proposed', raised: 120, onTime: figure(0.92, 110) },
      services: [{ service: id<ServiceId>('laptop'), raised: 120, onTime: figure(0.92, 110) }],
      decision: null,
    },
    {
      ...{ customer: dept('it'), provider: dept('hr'), state: 'confirmed', raised: 40, onTime: figure(0.75, 36) },
      services: [{ service: id<ServiceId>('letter'), raised: 40, onTime: figure(0.75, 36) }],
      decision: { verdict: 'confirmed', reason: '', by: id('ada'), at: instant('2026-06-01T10:00+08:00'), version: 1 },
    },
    {
      ...{ customer: dept('fin'), provider: dept('hr'), state: 'accidental', raised: 2, onTime: tooFew(2) },
      services: [{ service: id<ServiceId>('letter'), raised: 2, onTime: tooFew(2) }],
      decision: null,
    },
  ],
  accidentalShare: 0.004,
  names: {
    departments: {
      it: { en: 'Workplace Technology', 'zh-CN': '信息技术部' },
      hr: { en: 'People', 'zh-CN': '人力资源部' },
      fin: { en: 'Finance', 'zh-CN': '财务部' },
    },
    services: { laptop: { en: 'New laptop', 'zh-CN': '笔记本电脑' }, letter: { en: 'Letter', 'zh-CN': '证明' } },
    people: { ada: { en: 'Ada Young', 'zh-CN': '杨安达' } },
  },
  ...change,
})
