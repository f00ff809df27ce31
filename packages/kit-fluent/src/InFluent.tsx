import { FluentProvider, IdPrefixProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useAround } from './around.tsx'

/** The theme stands on the root of the kit already. */
const noTheme = {}

/** Around a control that is Fluent's own. It comes with the first of them, for it weighs as much as all that is drawn here. */
export const InFluent = ({ children }: { children: ReactNode }) => (
  // A second copy of Fluent on the page would count its ids from the same start, and each would lose its styles.
  <IdPrefixProvider value="counterpart-">
    <FluentProvider className="k-fluent" theme={noTheme} dir={useAround().dir}>
      {children}
    </FluentProvider>
  </IdPrefixProvider>
)
