import type { KitProviderProps } from '@counterpart/kit'
import { ChromeProvider } from '@counterpart/kit/base'
import { useMemo } from 'react'
import { AroundProvider } from './around.tsx'
import { PortalProvider } from './portal.tsx'
import { surfaceOf, themeOf } from './surface.ts'
import { ToastProvider } from './ToastProvider.tsx'
import { variablesOf } from './variables.ts'
import './colours.css'
import './measures.css'
import './kit.css'

/** Writes Fluent's theme on one element, where its own controls find it as well as ours. */
export function KitProvider({
  colorMode: mode,
  locale,
  dir = 'ltr',
  strings,
  surface: given,
  children,
}: KitProviderProps) {
  const surface = surfaceOf(given)
  const theme = useMemo(() => Object.fromEntries(variablesOf(themeOf(surface, mode, locale))), [surface, mode, locale])
  const around = useMemo(() => ({ surface, mode, dir }), [surface, mode, dir])
  return (
    <div className="k-root" style={theme} dir={dir} lang={locale} data-mode={mode} data-place={surface.place}>
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
