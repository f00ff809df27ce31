import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The sheets of which Jira makes the look of a page. */
const names = ['light', 'dark', 'spacing', 'typography', 'shape']

/** As Jira dresses a page: the design tokens of Atlassian, from the package that the kit is built with. */
export function tokensSheet(): string {
  const ofKit = createRequire(fileURLToPath(new URL('../../../packages/kit-atlaskit/package.json', import.meta.url)))
  const dist = dirname(dirname(ofKit.resolve('@atlaskit/tokens')))
  return names
    .map((name) => {
      const file = ofKit(join(dist, `cjs/artifacts/themes/atlassian-${name}.js`)) as { readonly default: string }
      return file.default
    })
    .join('\n')
}
