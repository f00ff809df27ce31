// @vitest-environment happy-dom
import { kitSuite } from '../suite/kitSuite.tsx'
import { plainKit } from './conform.ts'

kitSuite(plainKit)
