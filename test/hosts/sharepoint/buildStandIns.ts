import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** One module for the loader of SharePoint, made of standInModules.js; React comes from the page. */
export async function buildStandIns(): Promise<string> {
  const before = process.env['NODE_ENV']
  const built = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        external: ['react', 'react-dom'],
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: false },
      },
      lib: { entry: 'standInModules.js', formats: ['cjs'], fileName: () => 'stand-ins.js' },
    },
  })
  // Vite makes the process one of production, and what the same process does next would be, too.
  if (before === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = before
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the stand-ins were not built')
  return `define(['react', 'react-dom'], function (react, reactDom) {
  var module = { exports: {} }, exports = module.exports
  var require = function (name) { return name === 'react' ? react : reactDom }
  ;(function () {\n${chunk.code}\n})()
  return module.exports
})`
}
