import { type Host, memoryNav } from '@counterpart/screens'
// Not by a door of the package: behind it stand tests that need their runner.
import { connect } from '../../packages/screens/src/testing/fakeTransport.ts'
import { fullServer } from '../../packages/screens/src/testing/fullServer.ts'
import { places } from '../../packages/screens/src/testing/places.ts'
import { noMemory } from './noMemory.ts'

/** What a shell needs for one of the places, over a company in memory whose clock stands still. */
export function hostInMemory(name: string): Omit<Host, 'language' | 'colorMode'> {
  const place = places.find((one) => one.name === name)
  if (!place) throw new Error(`there is no place called ${name}`)
  const server = fullServer(place.who)
  return {
    instance: 'frame',
    me: server.answer('getMe', {}) as Host['me'],
    timeZone: 'Asia/Shanghai',
    client: connect(server).client,
    nav: memoryNav(place.route),
    memory: noMemory,
    now: () => server.now,
    watch: () => () => undefined,
  }
}
