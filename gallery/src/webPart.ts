/** What a web part in SharePoint is loaded with: the screens, and the colours of the section it stands in. Only measured. */
export { siteSurface } from '@counterpart/kit-fluent/site'
export { mount } from '@counterpart/screens'
