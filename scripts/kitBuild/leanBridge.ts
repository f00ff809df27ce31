import type { Plugin } from 'vite'

/** What the page asks of the bridge of Jira, each with the file of the package that it stands in. */
const asked = {
  invoke: "require('./invoke/invoke').invoke",
  router: "require('./router/router').router",
  showFlag: "require('./flag/flag').showFlag",
  view: `{ ${[
    "createHistory: require('./view/createHistory').createHistory",
    "getContext: require('./view/getContext').getContext",
    "theme: require('./view/theme').theme",
  ].join(', ')} }`,
} as const

/**
 * Takes of the bridge what the page asks for, and leaves out the rest, which as modules of the older kind would come
 * along whole: three times as much.
 */
export const leanBridge = (): Plugin => ({
  name: 'lean-bridge',
  load(id) {
    if (!/[\\/]@forge[\\/]bridge[\\/]out[\\/]index\.js$/.test(id.split('?')[0] ?? '')) return null
    const lines = Object.entries(asked).map(([name, from]) => `exports.${name} = ${from}`)
    return ["Object.defineProperty(exports, '__esModule', { value: true })", ...lines].join('\n')
  },
})
