/** `pnpm gallery`: every control and every screen, in every kit, side by side, over a company in memory. */
import { serveFrames } from './kitBuild/serveFrames.ts'

console.log('gallery: building what has changed')
const { address } = await serveFrames({ port: 4890 })
console.log(`gallery: ${address}/plain/index.html`)
