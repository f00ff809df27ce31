export { type Api, createApi } from './createApi.ts'
export { languageOf } from './language.ts'
export type { AnswerFacts, ApiOptions, ImportDesk, Limits, LiveDesk, Origins, Proven, Say } from './options.ts'
export { problemOf } from './problem.ts'
