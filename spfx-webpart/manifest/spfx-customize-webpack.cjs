const { basename } = require('node:path')

/**
 * Each file of the chunk stays a file of its own, as the builder of the screens has cut them: what two screens have in
 * common is then fetched once, and what a first view loads can be measured.
 *
 * @param {{ output?: { environment?: object }, optimization?: object }} settings those of Microsoft's builder for webpack
 */
module.exports = (settings) => {
  // Else the global object is found by running text.
  settings.output = { ...settings.output, environment: { ...settings.output?.environment, globalThis: true } }
  settings.optimization = {
    ...settings.optimization,
    splitChunks: {
      chunks: 'async',
      cacheGroups: {
        default: false,
        defaultVendors: false,
        screens: {
          test: /[\\/]project[\\/]ui[\\/]/,
          name: (/** @type {{ resource?: string }} */ { resource = '' }) =>
            basename(resource, '.js').replaceAll(/[^\w.-]/g, ''),
          enforce: true,
        },
      },
    },
  }
}
