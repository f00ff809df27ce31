import type { KitProviderProps } from '@counterpart/kit'
import { ChromeProvider } from '@counterpart/kit/base'
import { type CSSProperties, useMemo } from 'react'
import { AroundProvider } from './around.tsx'
import { PortalProvider } from './portal.tsx'
import { surfaceOf, themeOf } from './surface.ts'
import { ToastProvider } from './ToastProvider.tsx'
import './colours.css'
import './measures.css'
import './kit.css'

/** Writes Fluent's theme on one element, where its own controls find it as well as ours: `InFluent` is for those. */
export function KitProvider({ colorMode, locale, dir = 'ltr', strings, surface, children }: KitProviderProps) {
  const { place, theme: own } = surfaceOf(surface)
  const theme = useMemo(() => variablesOf(themeOf(own, colorMode, locale)), [own, colorMode, locale])
  const around = useMemo(() => ({ place, dir }), [place, dir])
  return (
    <div className="k-root" style={theme} dir={dir} lang={locale} data-mode={colorMode} data-place={place}>
      <ChromeProvider strings={strings} locale={locale}>
        <PortalProvider>
          <AroundProvider value={around}>
            <ToastProvider>{children}</ToastProvider>
          </AroundProvider>
        </PortalProvider>
      </ChromeProvider>
    </div>
  )
}

const variablesOf = (theme: object): CSSProperties =>
  Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, value]))
