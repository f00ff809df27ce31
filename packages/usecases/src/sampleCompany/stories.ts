import type { DepartmentCode } from './company/departments.ts'
import type { ServiceName } from './company/services.ts'

/** What happens to a request after it is raised. */
export type Act =
  | 'triage'
  | 'retriage'
  | 'assign'
  | 'note'
  | 'start'
  | 'update'
  | 'chase'
  | 'answer'
  | 'ask'
  | 'reply'
  | 'hold'
  | 'resume'
  | 'handOff'
  | 'handBack'
  | 'insist'
  | 'deliver'
  | 'confirm'
  | 'reopen'
  | 'withdraw'
export type Story = readonly Act[]

const quick: Story = ['triage', 'start', 'deliver', 'confirm']
const updated: Story = ['triage', 'assign', 'start', 'update', 'deliver', 'confirm']
const asked: Story = ['triage', 'start', 'ask', 'reply', 'deliver', 'confirm']
const held: Story = ['triage', 'assign', 'start', 'hold', 'resume', 'update', 'deliver', 'confirm']
const noted: Story = ['triage', 'assign', 'note', 'start', 'update', 'deliver', 'confirm']
const long: Story = ['triage', 'start', 'note', 'ask', 'reply', 'hold', 'resume', 'update', 'deliver', 'confirm']

/** How most requests go, in this proportion. */
export const usualStories: readonly Story[] = [
  ...[quick, quick, quick, quick, quick],
  ...[updated, updated, updated],
  ...[asked, asked, asked, asked],
  ...[held, held],
  ...[noted, noted],
  long,
  ['triage', 'start', 'retriage', 'update', 'deliver', 'confirm'],
  ['triage', 'start', 'deliver'],
  ['triage', 'assign', 'start', 'update', 'deliver'],
  ['triage', 'withdraw'],
  ['triage', 'start', 'update', 'withdraw'],
  ['triage', 'start', 'deliver', 'reopen', 'update', 'deliver', 'confirm'],
  ['triage', 'assign', 'start', 'deliver', 'confirm', 'reopen', 'note', 'deliver', 'confirm'],
]

/** How it goes where two departments each see the other in charge. */
export const passedStories: readonly Story[] = [
  ['triage', 'start', 'note', 'handOff', 'start', 'update', 'deliver', 'confirm'],
  ['triage', 'handOff', 'handBack', 'start', 'update', 'deliver', 'confirm'],
  ['triage', 'start', 'handOff', 'handBack', 'insist', 'start', 'deliver', 'confirm'],
]

/** How it goes where everything waits for something that nobody here can do. */
export const heldStories: readonly Story[] = [
  held,
  ['triage', 'start', 'hold', 'resume', 'deliver', 'confirm'],
  ['triage', 'assign', 'start', 'update', 'hold', 'resume', 'deliver', 'confirm'],
]

/** How it goes with what reached the wrong department. */
export const strayStories: readonly Story[] = [
  ['triage', 'withdraw'],
  ['withdraw'],
  ['triage', 'start', 'ask', 'reply', 'deliver', 'confirm'],
]

/** The share of requests that each department delivers in time, as a rule. */
export const usuallyInTime: Readonly<Record<DepartmentCode, number>> = {
  IT: 0.92,
  HR: 0.87,
  FIN: 0.82,
  ADM: 0.93,
  LEG: 0.8,
  PUR: 0.84,
  MFG: 0.84,
  RND: 0.81,
  LOG: 0.88,
  SAL: 0.85,
  MKT: 0.9,
}

/**
 * A request that is under way right now. Its nearest promise, the first response or else the resolution, has so many
 * working minutes left (below zero: it broke so long ago), or has used that share of its time.
 */
export type PresentStory = { readonly service: ServiceName; readonly acts: Story; readonly passed?: true } & (
  | { readonly minutesLeft: number }
  | { readonly used: number }
)

const assigned: Story = ['triage', 'assign']
const started: Story = ['triage', 'start']
const inWork: Story = ['triage', 'assign', 'start', 'update']
const chased: Story = ['triage', 'start', 'update', 'chase', 'answer']
const asking: Story = ['triage', 'start', 'ask']
const holding: Story = ['triage', 'assign', 'start', 'update', 'hold']
const delivered: Story = ['triage', 'start', 'deliver']
const reopened: Story = ['triage', 'start', 'deliver', 'reopen']

export const presentStories: readonly PresentStory[] = [
  // New
  { service: 'it-incident', acts: [], minutesLeft: 8 },
  { service: 'it-access', acts: [], minutesLeft: 25 },
  { service: 'it-equipment', acts: [], minutesLeft: 90 },
  { service: 'hr-recruit', acts: [], used: 0.2 },
  { service: 'fin-expense', acts: [], minutesLeft: 45 },
  { service: 'adm-repair', acts: [], minutesLeft: -20 },
  { service: 'leg-contract', acts: [], used: 0.4 },
  { service: 'pur-order', acts: [], minutesLeft: -180 },
  // Triaged
  { service: 'it-incident', acts: ['triage'], minutesLeft: 5 },
  { service: 'hr-certificate', acts: ['triage'], minutesLeft: 35 },
  { service: 'fin-payment', acts: assigned, minutesLeft: -45 },
  { service: 'adm-travel', acts: ['triage'], used: 0.5 },
  { service: 'pur-order', acts: assigned, minutesLeft: 120 },
  { service: 'mkt-design', acts: assigned, used: 0.3 },
  { service: 'adm-repair', acts: ['triage', 'handOff', 'handBack'], passed: true, used: 0.7 },
  // In work
  { service: 'it-incident', acts: inWork, minutesLeft: 35 },
  { service: 'it-incident', acts: ['triage', 'assign', 'note', 'start'], minutesLeft: -15 },
  { service: 'it-access', acts: started, minutesLeft: 240 },
  { service: 'hr-onboarding', acts: ['triage', 'assign', 'start', 'note', 'update'], minutesLeft: 60 },
  { service: 'hr-certificate', acts: reopened, used: 0.5 },
  { service: 'fin-payment', acts: started, minutesLeft: 25 },
  { service: 'fin-expense', acts: ['triage', 'start', 'handOff', 'start'], passed: true, used: 0.6 },
  { service: 'adm-repair', acts: reopened, used: 0.6 },
  { service: 'leg-contract', acts: ['triage', 'assign', 'start', 'ask', 'reply', 'update'], minutesLeft: 50 },
  { service: 'leg-seal', acts: reopened, used: 0.3 },
  { service: 'pur-order', acts: chased, minutesLeft: -300 },
  { service: 'pur-order', acts: chased, used: 1.3 },
  { service: 'pur-supplier', acts: inWork, minutesLeft: 75 },
  { service: 'mfg-sample', acts: started, used: 0.4 },
  { service: 'mkt-translation', acts: inWork, used: 0.35 },
  // Waiting on the customer
  { service: 'it-access', acts: asking, used: 0.5 },
  { service: 'it-incident', acts: asking, used: 0.4 },
  { service: 'hr-certificate', acts: asking, used: 0.6 },
  { service: 'fin-expense', acts: asking, used: 0.5 },
  { service: 'leg-contract', acts: asking, used: 0.45 },
  { service: 'pur-order', acts: asking, used: 0.7 },
  { service: 'mkt-design', acts: asking, used: 0.4 },
  { service: 'mfg-quality', acts: asking, used: 0.3 },
  // Waiting on others
  { service: 'it-equipment', acts: holding, used: 0.5 },
  { service: 'hr-onboarding', acts: holding, used: 0.4 },
  { service: 'fin-payment', acts: holding, used: 0.6 },
  { service: 'leg-contract', acts: holding, used: 0.5 },
  { service: 'pur-order', acts: holding, minutesLeft: 90 },
  { service: 'pur-supplier', acts: holding, used: 1.15 },
  { service: 'mfg-sample', acts: holding, used: 0.5 },
  // Delivered, not yet confirmed
  { service: 'it-access', acts: delivered, used: 0.3 },
  { service: 'it-equipment', acts: delivered, used: 0.7 },
  { service: 'hr-certificate', acts: delivered, used: 0.5 },
  { service: 'fin-expense', acts: delivered, used: 0.6 },
  { service: 'leg-seal', acts: delivered, used: 0.8 },
  { service: 'pur-order', acts: delivered, used: 0.9 },
  { service: 'mkt-translation', acts: delivered, used: 0.6 },
]
