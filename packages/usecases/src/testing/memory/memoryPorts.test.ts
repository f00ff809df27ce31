import { describe } from 'vitest'
import { storeSuite } from '../storeSuite.ts'
import { memoryPorts } from './memoryPorts.ts'

describe('store in memory', () => storeSuite(async () => ({ ports: memoryPorts(), close: async () => {} })))
