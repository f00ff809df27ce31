import type { ColorMode } from '@counterpart/kit'
import { useLayoutEffect } from 'react'

/** Says on the page whose theme it wears. */
const mark = 'counterpartTheme'

/** Jira and Confluence dress the page themselves once they are asked to; elsewhere the kit does. */
export function useTheme(colorMode: ColorMode): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (dataset['theme'] !== undefined && dataset[mark] === undefined) return
    dataset[mark] = colorMode
    void import('@atlaskit/tokens/set-global-theme').then(({ setGlobalTheme }) =>
      setGlobalTheme({
        colorMode: colorMode === 'light' ? 'light' : 'dark',
        light: 'light',
        dark: colorMode === 'contrast' ? 'dark-increased-contrast' : 'dark',
        spacing: 'spacing',
        typography: 'typography',
        shape: 'shape',
      }),
    )
  }, [colorMode])
}
