import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { obstacleOf, type Refused } from './obstacles.ts'

const words = await wordsFor('en', {}, ['first', 'jira'])
const refused = {
  ...{ type: '', status: 403, title: 'Not connected', detail: 'Enter a code here.' },
  ...{ kind: 'tenant-not-connected', refusal: { kind: 'tenant-not-connected', platform: 'atlassian', house: 'h' } },
} as Refused
const retry = () => {}

describe('a site that nobody has connected', () => {
  it('is connected with a code where administrators come, and says why not', async () => {
    const codes: string[] = []
    const connect = async (code: string) => {
      codes.push(code)
      return code === 'right' ? null : ({ ...refused, title: 'Wrong', detail: 'Ask again.' } as Refused)
    }
    const { detail, entry } = obstacleOf({ refused }, words, { retry, connect })
    expect(detail).toBe('Enter a code here.')
    expect(await entry?.onEnter('wrong')).toBe('Wrong. Ask again.')
    expect(await entry?.onEnter('right')).toBeNull()
    expect(codes).toEqual(['wrong', 'right'])
    const lost = obstacleOf({ refused }, words, { retry, connect: async () => 'unreachable' })
    expect(await lost.entry?.onEnter('right')).toMatch(/does not answer/)
  })

  it('says elsewhere who can connect it, and where', () => {
    const { detail, entry } = obstacleOf({ refused }, words, { retry })
    expect(entry).toBeUndefined()
    expect(detail).toMatch(/Jira administrator enters it/)
  })

  it('asks for a code only then', () => {
    const other = { ...refused, kind: 'unavailable', refusal: { kind: 'unavailable' } } as Refused
    const { detail, entry } = obstacleOf({ refused: other }, words, { retry, connect: async () => null })
    expect([detail, entry]).toEqual(['Enter a code here.', undefined])
  })
})
