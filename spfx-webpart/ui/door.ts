/** What the web parts load when the first of them is shown; all of a page share it. */
export { openPart } from './openPart.ts'
