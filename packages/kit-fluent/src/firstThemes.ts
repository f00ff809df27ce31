/**
 * The same as far as the styles of this kit read them. A host's build takes the rest out (`leanThemes`): of more than
 * four hundred values one in four is needed before a control of Fluent's own is shown.
 */
export { wholeThemes as firstThemes } from './wholeThemes.ts'
