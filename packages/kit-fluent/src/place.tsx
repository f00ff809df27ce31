import { createContext, useContext } from 'react'
import type { FluentSurface } from './surface.ts'

const PlaceContext = createContext<FluentSurface['place']>('teams')

export const PlaceProvider = PlaceContext.Provider

export const usePlace = (): FluentSurface['place'] => useContext(PlaceContext)
