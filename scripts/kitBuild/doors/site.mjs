/** What a web part is loaded with: the screens, and the colours of the section it stands in. */
export { siteSurface } from '../../../packages/kit-fluent/src/siteSurface.ts'
export { mount } from '../../../packages/screens/src/index.ts'
