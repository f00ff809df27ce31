import type { Told, Way } from '@counterpart/usecases'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { TickFacts } from './ticker.ts'

/** What `/metrics` shows, in the text form of Prometheus. No person, tenant or request is named. */
export function hubMetrics(watchers: () => number) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'counterpart_answer_seconds',
    help: 'How long operations took, by operation and status.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'counterpart_faults_total',
    help: 'Broken promises of the machine.',
    registers: [registry],
  })
  const alarms = new Counter({
    name: 'counterpart_alarms_total',
    help: 'Requests of which a warning, a breach or an escalation was written down.',
    registers: [registry],
  })
  const jobs = new Counter({ name: 'counterpart_jobs_total', help: 'Jobs that were done.', registers: [registry] })
  const told = new Counter({
    name: 'counterpart_told_total',
    help: 'Attempts to tell people something, by way and by what became of them.',
    labelNames: ['way', 'outcome'],
    registers: [registry],
  })
  const swept = new Counter({
    name: 'counterpart_swept_total',
    help: 'Changes whose journal a crash had left behind and that were completed.',
    registers: [registry],
  })
  const ticks = new Gauge({
    name: 'counterpart_last_tick_seconds',
    help: 'When the last round of jobs ended, since 1970.',
    registers: [registry],
  })
  new Gauge({
    name: 'counterpart_watchers',
    help: 'Open pages that watch for changes.',
    registers: [registry],
    collect() {
      this.set(watchers())
    },
  })
  return {
    answered: (operation: string, status: number, ms: number) =>
      answers.observe({ operation, status: String(status) }, ms / 1000),
    faulted: () => faults.inc(),
    told: (way: Way, outcome: Told['kind']) => told.inc({ way, outcome }),
    ticked: (facts: TickFacts) => {
      alarms.inc(facts.alarms)
      jobs.inc(facts.jobs)
      swept.inc(facts.swept)
      ticks.setToCurrentTime()
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
export type HubMetrics = ReturnType<typeof hubMetrics>
