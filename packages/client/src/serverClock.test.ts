import { describe, expect, it } from 'vitest'
import { serverClock } from './serverClock.ts'

const noon = Date.parse('2026-07-07T12:00:00Z')
const told = (ms: number) => new Date(ms).toUTCString()

describe('the clock of the server', () => {
  it.each([
    { given: 'nothing heard', answers: [], ahead: 0 },
    { given: 'a clock that is right', answers: [{ date: told(noon), sent: noon + 100, heard: noon + 300 }], ahead: 0 },
    {
      given: 'a clock that is an hour behind',
      answers: [{ date: told(noon + 3_600_000), sent: noon, heard: noon + 200 }],
      ahead: 3_600_400,
    },
    {
      given: 'a slow answer after a quick one',
      answers: [
        { date: told(noon + 60_000), sent: noon, heard: noon + 20 },
        { date: told(noon + 70_000), sent: noon, heard: noon + 9_000 },
      ],
      ahead: 60_490,
    },
    { given: 'a date that is none', answers: [{ date: 'soon', sent: noon, heard: noon + 1 }], ahead: 0 },
  ])('after $given', ({ answers, ahead }) => {
    const clock = serverClock(() => noon)
    for (const { date, sent, heard } of answers) clock.learn(date, sent, heard)
    expect(clock.now() - noon).toBe(ahead)
  })
})
