// Run in a process of its own, in the time zone of the office, which is where the libraries count. Prints JSON.

import { type ManyClocks, measureManyClocks } from './manyClocks.ts'
import { type Memory, measureMemory } from './memory.ts'
import { measureSpeeds, type Speed } from './speeds.ts'

export type Hot = { readonly speeds: readonly Speed[]; readonly many: ManyClocks; readonly memory: Memory }

const many = measureManyClocks()
const memory = measureMemory()
const speeds = measureSpeeds((what) => console.error(`  ${what}`))
const hot: Hot = { speeds, many, memory }
console.log(JSON.stringify(hot))
