export { connectHub, type HubChange, type HubLine } from './connectHub.ts'
export { type Client, createClient, type Reply } from './createClient.ts'
export { type FetchOptions, fetchTransport } from './fetchTransport.ts'
export { newCommandId } from './newCommandId.ts'
export { pollingLine } from './pollingLine.ts'
export {
  isAborted,
  isTransportFault,
  type Transport,
  TransportFault,
  type WireAnswer,
  type WireCall,
} from './transport.ts'
export { type LiveChange, type LiveState, type WatchOptions, watchChanges } from './watchChanges.ts'
