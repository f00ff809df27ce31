import type { KitProviderProps } from '@counterpart/kit'
import { ChromeProvider } from '@counterpart/kit/base'
import { FluentProvider, IdPrefixProvider } from '@fluentui/react-components'
import { useMemo } from 'react'
import { PlaceProvider } from './place.tsx'
import { PortalProvider } from './portal.tsx'
import { surfaceOf, themeOf } from './surface.ts'
import { ToastProvider } from './ToastProvider.tsx'
import './colours.css'
import './measures.css'
import './kit.css'

export function KitProvider({ colorMode, locale, dir = 'ltr', strings, surface, children }: KitProviderProps) {
  const { place, ...own } = surfaceOf(surface)
  const theme = useMemo(() => themeOf(own.theme, colorMode, locale), [own.theme, colorMode, locale])
  return (
    // A second copy of Fluent on the page would count its ids from the same start, and each would lose its styles.
    <IdPrefixProvider value="counterpart-">
      <FluentProvider className="k-root" theme={theme} dir={dir} lang={locale} data-mode={colorMode} data-place={place}>
        <ChromeProvider strings={strings} locale={locale}>
          <PortalProvider>
            <PlaceProvider value={place}>
              <ToastProvider>{children}</ToastProvider>
            </PlaceProvider>
          </PortalProvider>
        </ChromeProvider>
      </FluentProvider>
    </IdPrefixProvider>
  )
}
