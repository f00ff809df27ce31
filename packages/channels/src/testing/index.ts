export { aMessage } from './aMessage.ts'
export { type Activity, type Cloud, recorded, type StandInGraph, standInGraph } from './standInGraph.ts'
export { type StandInJira, standInJira } from './standInJira.ts'
export { type Delivered, openStandInMail, type StandInMail } from './standInMail.ts'
