import { kitSuite } from '../suite/kitSuite.tsx'
import { roomSuite } from '../suite/roomSuite.tsx'
import { plainKit } from './conform.ts'

kitSuite(plainKit)
roomSuite(plainKit)
