import { createContext, useContext } from 'react'
import type { FluentSurface } from './surface.ts'

type Around = { readonly place: FluentSurface['place']; readonly dir: 'ltr' | 'rtl' }

const AroundContext = createContext<Around>({ place: 'teams', dir: 'ltr' })

export const AroundProvider = AroundContext.Provider

/** What a control must know of the page around. */
export const useAround = (): Around => useContext(AroundContext)
