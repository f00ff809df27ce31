import { useLocale } from '@counterpart/kit/base'
import {
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  IdPrefixProvider,
  type Theme,
} from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect } from 'react'
import { useAround } from './around.tsx'
import { usePortalRoot } from './portal.tsx'
import { type FluentSurface, themeOf } from './surface.ts'
import { variablesOf } from './variables.ts'
import { wholeThemes } from './wholeThemes.ts'

/** The theme stands on the root of the kit. */
const noTheme = {}

/** Around a control that is Fluent's own. It comes with the first of them, for it weighs as much as all that the kit draws itself. */
export function InFluent({ children }: { children: ReactNode }) {
  const { surface, mode, dir } = useAround()
  const locale = useLocale()
  const root = usePortalRoot()?.parentElement
  useLayoutEffect(() => {
    const theme = themeOf(surface, mode, locale, wholeOf(surface) ?? wholeThemes[mode])
    for (const [name, value] of variablesOf(theme)) root?.style.setProperty(name, value)
  }, [root, surface, mode, locale])
  return (
    // A second copy of Fluent on the page would count its ids from the same start, and each would lose its styles.
    <IdPrefixProvider value="counterpart-">
      <FluentProvider className="k-fluent" theme={noTheme} dir={dir}>
        {children}
      </FluentProvider>
    </IdPrefixProvider>
  )
}

const wholeOf = (surface: FluentSurface): Theme | undefined =>
  surface.place === 'site' ? (surface.mode === 'dark' ? createDarkTheme : createLightTheme)(surface.ramp) : undefined
