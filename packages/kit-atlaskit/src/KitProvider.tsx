import type { KitProviderProps } from '@counterpart/kit'
import { ChromeProvider, ToastsElsewhere } from '@counterpart/kit/base'
import { surfaceOf } from './surface.ts'
import { ToastProvider } from './ToastProvider.tsx'
import { useTheme } from './useTheme.ts'
import './tokens.css'
import './kit.css'
import './data.css'
import './field.css'
import './layer.css'

export function KitProvider({ colorMode, locale, dir = 'ltr', strings, surface, children }: KitProviderProps) {
  useTheme(colorMode)
  const { place, showFlag } = surfaceOf(surface)
  return (
    <ChromeProvider strings={strings} locale={locale}>
      <div className="k-root" data-mode={colorMode} data-place={place} lang={locale} dir={dir}>
        {showFlag ? (
          <ToastsElsewhere show={showFlag}>{children}</ToastsElsewhere>
        ) : (
          <ToastProvider>{children}</ToastProvider>
        )}
      </div>
    </ChromeProvider>
  )
}
