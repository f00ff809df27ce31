import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { placeOf } from './placeOf.ts'

const kit = placeOf('packages/kit-fluent/src')

type FluentThemes = Readonly<Record<'teamsLightTheme' | 'teamsDarkTheme' | 'teamsHighContrastTheme', object>>

/** Puts into `firstThemes` of the Fluent kit those values of Fluent's themes that the kit's own styles read, and no other. */
export const leanThemes = (): Plugin => ({
  name: 'lean-themes',
  load(id) {
    if (id.split('?')[0] !== `${kit}/firstThemes.ts`) return null
    const { teamsLightTheme: light, teamsDarkTheme: dark, teamsHighContrastTheme: contrast } = themesOfFluent()
    const read = namesRead()
    if (read.size === 0) throw new Error('the styles of the Fluent kit read nothing of its theme')
    const only = (theme: object) => Object.fromEntries(Object.entries(theme).filter(([name]) => read.has(name)))
    const [first, ...others] = [light, dark, contrast].map(only)
    // What all have is said once.
    const [inDark, inContrast] = others.map((theme) =>
      Object.fromEntries(Object.entries(theme).filter(([name, value]) => first?.[name] !== value)),
    )
    return [
      `const light = ${JSON.stringify(first)}`,
      `const but = (own) => ({ ...light, ...own })`,
      `export const firstThemes = { light, dark: but(${JSON.stringify(inDark)}), contrast: but(${JSON.stringify(inContrast)}) }`,
    ].join('\n')
  },
})

/** Without Fluent's controls, which would be read for seconds. */
function themesOfFluent(): FluentThemes {
  const fluent = createRequire(`${kit}/index.tsx`).resolve('@fluentui/react-components')
  return createRequire(fluent)('@fluentui/react-theme') as FluentThemes
}

/** Of a name in a sheet, `--colorBrandBackground`, what the theme calls it; those that code reads stand in quotes. */
function namesRead(): ReadonlySet<string> {
  const files = readdirSync(kit).filter((file) => /\.css$|^siteSurface\.ts$/.test(file))
  const texts = files.map((file) => readFileSync(`${kit}/${file}`, 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(/(?:var\(--|base\[')(\w+)/g)].map(([, name = '']) => name)))
}
