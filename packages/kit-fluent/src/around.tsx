import type { ColorMode } from '@counterpart/kit'
import { createContext, useContext } from 'react'
import type { FluentSurface } from './surface.ts'

type Around = { readonly surface: FluentSurface; readonly mode: ColorMode; readonly dir: 'ltr' | 'rtl' }

const AroundContext = createContext<Around>({ surface: { place: 'teams' }, mode: 'light', dir: 'ltr' })

export const AroundProvider = AroundContext.Provider

/** What a control must know of the page around. */
export const useAround = (): Around => useContext(AroundContext)
