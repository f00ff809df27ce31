// Builds the page of a shell, unless it stands there already: `node scripts/buildShell.mjs forge-app`.
import { buildPage } from './buildPage.mjs'

const folder = /** @type {Parameters<typeof buildPage>[0]} */ (process.argv[2])
const { ok, said } = buildPage(folder)
console.log(`${folder}: ${said}`)
if (!ok) process.exitCode = 1
