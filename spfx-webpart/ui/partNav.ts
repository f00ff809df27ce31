import { formatRoute, memoryNav, type Nav, type Route } from '@counterpart/screens'

/**
 * Moving about inside one part of a page, whose address is not ours. Only a link that was opened in a new tab or sent
 * to somebody stands in it: then the part that made it begins there.
 */
export async function partNav(window: Window, instance: string, home: Route): Promise<Nav & { close(): void }> {
  const { location } = window
  const mark = `#counterpart-${instance}=`
  const asked = async () => {
    const { hash } = location
    if (!hash.startsWith(mark)) return null
    const { parseRoute } = await import('./parseRoute.ts')
    return parseRoute(decodeURIComponent(hash.slice(mark.length)))
  }
  const inner = memoryNav((await asked()) ?? home)
  const follow = async () => {
    const route = await asked()
    if (route) inner.push(route)
  }
  window.addEventListener('hashchange', follow)
  return {
    ...inner,
    deepLink: (route) => location.href.replace(/#.*/, '') + mark + encodeURIComponent(formatRoute(route)),
    close: () => window.removeEventListener('hashchange', follow),
  }
}
