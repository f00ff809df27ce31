/** The same box without the second engine of styles, for the days of a calendar. */
export { Box as default } from '@atlaskit/primitives/compiled/box'
