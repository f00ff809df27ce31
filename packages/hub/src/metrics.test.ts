import { describe, expect, it } from 'vitest'
import { hubMetrics } from './metrics.ts'

const valueOf = (text: string, name: string) => Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1])

describe('the metrics of a hub', () => {
  it('count answers by operation and status alone', async () => {
    const metrics = hubMetrics(() => 0)
    metrics.answered('raiseRequest', 201, 12)
    metrics.answered('raiseRequest', 201, 1200)
    metrics.answered('none', 404, 1)
    const text = await metrics.text()
    expect(text).toMatch(/^counterpart_answer_seconds_count\{operation="raiseRequest",status="201"\} 2$/m)
    expect(text).toMatch(/^counterpart_answer_seconds_bucket\{le="0\.03",operation="raiseRequest",status="201"\} 1$/m)
    const labels = [...text.matchAll(/^counterpart_\w+\{(.*)\}/gm)].flatMap(([, list = '']) =>
      [...list.matchAll(/(\w+)="/g)].map(([, name]) => name),
    )
    expect(new Set(labels)).toEqual(new Set(['le', 'operation', 'status']))
  })

  it('count what the rounds of jobs did', async () => {
    const metrics = hubMetrics(() => 0)
    metrics.ticked({ alarms: 2, jobs: 3, swept: 1 })
    metrics.ticked({ alarms: 1, jobs: 0, swept: 0 })
    metrics.faulted()
    const text = await metrics.text()
    expect(valueOf(text, 'counterpart_alarms_total')).toBe(3)
    expect(valueOf(text, 'counterpart_jobs_total')).toBe(3)
    expect(valueOf(text, 'counterpart_swept_total')).toBe(1)
    expect(valueOf(text, 'counterpart_faults_total')).toBe(1)
    expect(Math.abs(valueOf(text, 'counterpart_last_tick_seconds') - Date.now() / 1000)).toBeLessThan(60)
  })

  it('ask how many watch when they are read', async () => {
    let watchers = 1
    const metrics = hubMetrics(() => watchers)
    expect(valueOf(await metrics.text(), 'counterpart_watchers')).toBe(1)
    watchers = 4
    expect(valueOf(await metrics.text(), 'counterpart_watchers')).toBe(4)
  })
})
