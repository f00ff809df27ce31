import { describe, expect, it } from 'vitest'
import { progressBar } from './progressBar.ts'

function bar(isTTY: boolean) {
  const written: string[] = []
  return { written, ...progressBar({ isTTY, write: (text) => written.push(text) }, 'Importing') }
}

describe('a progress bar', () => {
  it('is drawn over itself on a terminal', () => {
    const { written, show, clear, end } = bar(true)
    show(0, 'a', 0)
    show(0.5, 'b', 1)
    clear()
    show(1.2, 'c', 2)
    end('done')
    expect(written).toEqual([
      `\r\x1b[KImporting ${'░'.repeat(28)}   0 % a`,
      `\r\x1b[KImporting ${'█'.repeat(14)}${'░'.repeat(14)}  50 % b`,
      '\r\x1b[K',
      `\r\x1b[KImporting ${'█'.repeat(28)} 100 % c`,
      '\r\x1b[Kdone\n',
    ])
  })

  it('is a line every few seconds in a file', () => {
    const { written, show, clear, end } = bar(false)
    for (let at = 0; at <= 7000; at += 500) show(at / 10_000, `${at} rows`, at)
    clear()
    end('done')
    expect(written).toEqual([
      'Importing   0 % 0 rows\n',
      'Importing  35 % 3500 rows\n',
      'Importing  70 % 7000 rows\n',
      'done\n',
    ])
  })
})
