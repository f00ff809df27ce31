/** All styles of the screens. Making a package writes this file with what the build of the chunk has put together. */
export const styles: string = ''
