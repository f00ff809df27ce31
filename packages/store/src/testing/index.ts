export { availableEngines, type Engine } from './engines.ts'
export { installForgeSql } from './forgeStandIn.ts'
export { pgliteTemplate } from './pgliteEngine.ts'
export { createPostgresDatabase } from './postgresEngine.ts'
