import { describe, expect, it } from 'vitest'
import { flagsOf, type ShowFlag } from './flags.ts'

describe('what is said in passing', () => {
  const shown: Parameters<ShowFlag>[0][] = []
  const closed: string[] = []
  const say = flagsOf((flag) => {
    shown.push(flag)
    return { close: async () => closed.push(flag.id) }
  })

  it('is a flag of Jira with a name of its own, and what failed stays until it was read', () => {
    say({ tone: 'success', title: 'Sent' })
    say({ tone: 'danger', title: 'Not sent', body: 'Try again' })
    expect(shown).toEqual([
      { id: 'counterpart-1', title: 'Sent', type: 'success', isAutoDismiss: true },
      { id: 'counterpart-2', title: 'Not sent', description: 'Try again', type: 'error', isAutoDismiss: false },
    ])
  })

  it('goes when it is acted on', () => {
    let undone = 0
    say({ tone: 'neutral', title: 'Gone', action: { label: 'Undo', onPress: () => undone++ } })
    shown.at(-1)?.actions?.[0]?.onClick()
    expect([undone, closed, shown.at(-1)?.actions?.[0]?.text]).toEqual([1, ['counterpart-3'], 'Undo'])
  })
})
