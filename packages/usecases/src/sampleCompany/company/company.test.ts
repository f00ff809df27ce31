import {
  checkAgreement,
  checkCalendar,
  checkDepartment,
  checkService,
  compileCalendar,
  instant,
  isId,
  isWorkingTime,
  type LocalText,
  roles,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { agreements } from './agreements.ts'
import { calendars, londonOffice, operations, shanghaiOffice } from './calendars.ts'
import { departmentCodes, departmentId, departments, foundedBefore, loadedAfter } from './departments.ts'
import { agentsOf, colleagues } from './people.ts'
import { services } from './services.ts'

const now = instant('2026-11-24T06:30:00Z')
const foundedAt = foundedBefore(now)

describe('the directory of the sample company', () => {
  it('passes the checks of the directory', () => {
    const checked = [
      ...departments(foundedAt).map(checkDepartment),
      ...calendars.map(checkCalendar),
      ...services.map(checkService),
      ...agreements(foundedAt).map(checkAgreement),
    ]
    expect(checked.filter(({ ok }) => !ok)).toEqual([])
    expect(checked.length).toBe(
      departmentCodes.length + calendars.length + services.length + agreements(foundedAt).length,
    )
  })

  it('tells from its foundation when it was loaded', () => {
    expect(loadedAfter(foundedAt)).toBe(now)
  })

  it('refers only to what it has', () => {
    const known = {
      departments: departments(foundedAt).map(({ id }) => id),
      services: services.map(({ id }) => id),
      people: colleagues.map(({ person }) => person.id),
      calendars: calendars.map(({ id }) => id),
    }
    for (const { person } of colleagues) expect(known.departments).toContain(person.department)
    for (const service of services) {
      expect(known.departments).toContain(service.provider)
      expect(known.people).toContain(service.owner)
    }
    for (const { provider, customer, service, targets } of agreements(foundedAt)) {
      expect(known.departments).toContain(provider)
      if (customer !== null) expect(known.departments).toContain(customer)
      if (service !== null) expect(known.services).toContain(service)
      for (const { calendar } of targets) expect(known.calendars).toContain(calendar)
    }
  })

  it('has ids that show where they come from, each once', () => {
    const ids = [
      ...departments(foundedAt).map(({ id }) => id),
      ...services.map(({ id }) => id),
      ...colleagues.map(({ person }) => person.id),
      ...calendars.map(({ id }) => id),
      ...agreements(foundedAt).map(({ id }) => id),
    ]
    expect(ids.filter((id) => !isId(id) || !id.startsWith('sample.'))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says everything in both languages', () => {
    const fields = services.flatMap(({ form }) => form)
    const texts: readonly (LocalText | undefined)[] = [
      ...departments(foundedAt).map(({ name }) => name),
      ...colleagues.map(({ person }) => person.name),
      ...services.flatMap(({ name, description }) => [name, description]),
      ...fields
        .flatMap((field) => [field.label, field.hint, ...(field.kind === 'choice' ? field.choices : [])])
        .map((text) => (text && 'label' in text ? text.label : text)),
      ...calendars.flatMap(({ name, holidays, exceptions }) => [
        name,
        ...[...holidays, ...exceptions].map((d) => d.name),
      ]),
      ...agreements(foundedAt).map(({ name }) => name),
    ]
    for (const text of texts.filter((text) => text !== undefined)) {
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })

  it('has people in every role, and agents in every department', () => {
    expect(colleagues).toHaveLength(60)
    expect(services).toHaveLength(40)
    expect(departmentCodes).toHaveLength(11)
    for (const role of roles) expect(colleagues.some(({ person }) => person.roles.includes(role))).toBe(true)
    for (const code of departmentCodes) expect(agentsOf(code).length).toBeGreaterThanOrEqual(3)
  })

  it('asks in its forms for every kind of answer', () => {
    const kinds = new Set(services.flatMap(({ form }) => form.map(({ kind }) => kind)))
    expect([...kinds].toSorted()).toEqual(['choice', 'date', 'long-text', 'number', 'text', 'yes-no'])
    expect(new Set(services.map(({ provider }) => provider))).toEqual(new Set(departmentCodes.map(departmentId)))
  })

  it('promises in general, to a customer, for a service, and for both', () => {
    const kinds = agreements(foundedAt).map(({ customer, service }) => `${customer !== null} ${service !== null}`)
    expect(new Set(kinds).size).toBe(4)
    expect(new Set(agreements(foundedAt).map(({ onReopen }) => onReopen)).size).toBe(2)
  })
})

describe('the calendars of the sample company', () => {
  it.each([
    { what: 'a working day', calendar: shanghaiOffice, at: '2026-11-24T10:00+08:00', open: true },
    { what: 'lunch', calendar: shanghaiOffice, at: '2026-11-24T12:30+08:00', open: false },
    { what: 'a Saturday', calendar: shanghaiOffice, at: '2026-11-21T10:00+08:00', open: false },
    { what: 'the last day of Spring Festival', calendar: shanghaiOffice, at: '2026-02-23T10:00+08:00', open: false },
    { what: 'Spring Festival a year before', calendar: shanghaiOffice, at: '2025-01-29T10:00+08:00', open: false },
    { what: 'the day after it', calendar: shanghaiOffice, at: '2026-02-24T10:00+08:00', open: true },
    { what: 'a Saturday made up for', calendar: shanghaiOffice, at: '2026-02-28T10:00+08:00', open: true },
    { what: 'a Sunday made up for', calendar: shanghaiOffice, at: '2026-09-20T10:00+08:00', open: true },
    {
      what: 'the last day of the National Day week',
      calendar: shanghaiOffice,
      at: '2026-10-07T10:00+08:00',
      open: false,
    },
    { what: 'the Saturday after it', calendar: shanghaiOffice, at: '2026-10-10T17:59+08:00', open: true },
    { what: 'a bank holiday', calendar: londonOffice, at: '2026-08-31T10:00+01:00', open: false },
    { what: 'the substitute for Boxing Day', calendar: londonOffice, at: '2026-12-28T10:00Z', open: false },
    { what: 'the late afternoon in London', calendar: londonOffice, at: '2026-11-24T17:29Z', open: true },
    { what: 'Christmas night', calendar: operations, at: '2026-12-25T03:00Z', open: true },
  ])('$what: open $open', ({ calendar, at, open }) => {
    expect(isWorkingTime(compileCalendar(calendar), instant(at))).toBe(open)
  })

  it('names 33 days off in Shanghai in 2026, and 6 made up for', () => {
    const of2026 = ({ date }: { date: string }) => date.startsWith('2026')
    expect(shanghaiOffice.holidays.filter(of2026)).toHaveLength(33)
    expect(shanghaiOffice.exceptions.filter(of2026)).toHaveLength(6)
  })
})
