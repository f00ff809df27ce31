import type { Plugin } from 'vite'

/**
 * Passes the texts of every language through a function `pseudo` of the named file, before any program sees them.
 *
 * @param file exports `pseudo`, which takes and gives the texts of one language
 */
export const pseudoWords = (file: string): Plugin => ({
  name: 'pseudo-words',
  transform(code, id) {
    if (!/words\/src\/generated\/[\w.-]+\.ts$/.test(id) || !code.includes('const messages')) return
    return {
      code: `import { pseudo } from ${JSON.stringify(file)}\n${code.replace('export const messages', 'const own')}\nexport const messages = pseudo(own)`,
      map: null,
    }
  },
})
