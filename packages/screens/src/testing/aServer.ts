import { FakeServer } from './fakeServer.ts'

/** A server with a few requests in different states, seen by one person. */
export function aServer(me: string): FakeServer {
  const server = new FakeServer(me)
  const raise = (title: string, urgency: 1 | 3 | 5, answers = {}) =>
    server.raiseAs('sam', { service: title.startsWith('打印机') ? 'vpn' : 'laptop', title, urgency, answers })
  const filled = { system: 'mac', count: 1 }
  raise('Laptop for a new colleague', 3, filled)
  raise('打印机卡纸', 5)
  const waiting = raise('Laptop with a dead screen', 5, filled)
  server.moveAs('lin', waiting, 'triage', { urgency: 5, importance: 3 })
  server.moveAs('lin', waiting, 'wait', { on: 'customer', reason: 'Which desk?' })
  return server
}
