import { describe, expect, it } from 'vitest'
import { hubLogger } from './logger.ts'

function logTo(level = 'info') {
  const lines: string[] = []
  return { lines, logger: hubLogger(level, { write: (line) => lines.push(line) }) }
}

describe('the log of a hub', () => {
  it('is JSON, one line each, with the time', () => {
    const { lines, logger } = logTo()
    logger.info({ operation: 'getMe' }, 'answered')
    logger.debug('unheard')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      operation: 'getMe',
      msg: 'answered',
    })
  })

  it.each([
    ...['authorization', 'cookie', 'token', 'password', 'secret', 'clientSecret', 'databaseUrl', 'connectionString'],
  ])('blots out what is called %s', (name) => {
    const { lines, logger } = logTo()
    const secret = { [name]: 'hush', kept: 'told' }
    logger.info(secret)
    logger.info({ request: secret })
    logger.info({ request: { headers: secret } })
    expect(lines.join('')).not.toContain('hush')
    expect(lines.join('').match(/told/g)).toHaveLength(3)
  })

  it('tells an error without the values that a database quotes', () => {
    const { lines, logger } = logTo()
    const fault = Object.assign(new Error('new row violates check constraint "c"', { cause: new Error('deeper') }), {
      code: '23514',
      detail: 'Failing row contains (company, 打印机坏了).',
      where: 'COPY request, line 1: "打印机坏了"',
      input: 'postgres://hub:hush@db',
    })
    logger.error({ err: fault }, 'a fault')
    expect(lines[0]).toMatch(/violates check constraint.*deeper/)
    expect(lines[0]).toContain('23514')
    expect(lines[0]).not.toMatch(/打印机|hush/)
  })
})
