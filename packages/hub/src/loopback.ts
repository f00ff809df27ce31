import { isIPv4 } from 'node:net'

/** Is this an address, or the name, of this machine alone? Of names only `localhost` is: others may point anywhere. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  const address = host.replace(/^::ffff:/i, '')
  return isIPv4(address) && address.startsWith('127.')
}
