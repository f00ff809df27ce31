import type { KitProviderProps } from '@counterpart/kit'
import { ChromeProvider } from '@counterpart/kit/base'
import { ToastProvider } from './ToastProvider.tsx'
import { useTheme } from './useTheme.ts'
import './tokens.css'
import './kit.css'
import './data.css'
import './field.css'
import './layer.css'

export function KitProvider({ colorMode, locale, dir = 'ltr', strings, children }: KitProviderProps) {
  useTheme(colorMode)
  return (
    <ChromeProvider strings={strings} locale={locale}>
      <div className="k-root" data-mode={colorMode} lang={locale} dir={dir}>
        <ToastProvider>{children}</ToastProvider>
      </div>
    </ChromeProvider>
  )
}
