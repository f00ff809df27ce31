import { connectHub } from '@counterpart/client'
import { type Host, hashNav } from '@counterpart/screens'
import type { Language } from '@counterpart/words'
import { noMemory } from './noMemory.ts'
import { wanted } from './wanted.ts'

/** What a shell needs for the screens of the hub behind the frame. */
export async function hostOverHub(language: Language): Promise<Omit<Host, 'language' | 'colorMode'>> {
  const hub = connectHub({
    base: '',
    token: () => wanted.token,
    language,
    onExpired: () => {
      throw new Error('the hub does not know the token')
    },
  })
  const reply = await hub.client.getMe()
  if (!reply.ok) throw new Error(`the hub refused: ${reply.refusal.kind}`)
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { instance: 'frame', me: reply.value, timeZone, nav: hashNav(window), memory: noMemory, ...hub }
}
