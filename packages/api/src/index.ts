export { type Api, createApi } from './createApi.ts'
export type { AnswerFacts, ApiOptions, ImportDesk, Limits, LiveDesk, Say } from './options.ts'
