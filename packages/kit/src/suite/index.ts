export { Everything } from './Everything.tsx'
export { kitSuite } from './kitSuite.tsx'
export { markOnGround, textOnGround } from './readable.ts'
export { nativeWays, type Ways } from './ways.ts'
