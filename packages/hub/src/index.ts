export { type Hub, type HubOptions, openPorts, startHub } from './hub.ts'
export { hubLogger } from './logger.ts'
export { PlainFault } from './plainFault.ts'
export { readSettings, type Settings } from './settings.ts'
