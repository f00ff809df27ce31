import { sort } from '@compiled/css'
import type { Plugin } from 'vite'

/**
 * Puts the atomic rules of Atlaskit in their order: shorthands, longhands, states, conditions.
 *
 * In the order of imports a `font` of one control wipes out the `font-weight` of another, and text changes its weight
 * when a chunk arrives (atlassian-labs/compiled #1895). Right only for one sheet that holds them all.
 */
export const compiledSort = (): Plugin => ({
  name: 'compiled-sort',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue
        const sheet = typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source)
        asset.source = sort(sheet, { sortAtRulesEnabled: true, sortShorthandEnabled: true })
      }
    },
  },
})
