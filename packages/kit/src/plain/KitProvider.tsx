import { ChromeProvider } from '../base/chrome.tsx'
import type { KitProviderProps } from '../props/layout.ts'
import { ToastProvider } from './ToastProvider.tsx'
import './colours.css'
import './kit.css'

export function KitProvider({ colorMode, locale, dir = 'ltr', strings, children }: KitProviderProps) {
  return (
    <ChromeProvider strings={strings} locale={locale}>
      <div className="k-root" data-mode={colorMode} lang={locale} dir={dir}>
        <ToastProvider>{children}</ToastProvider>
      </div>
    </ChromeProvider>
  )
}
