import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'

const PortalContext = createContext<HTMLElement | null>(null)

/** Lifts an element above the page. React 18 has no type for it. */
const topLayer = { popover: 'manual' } as object

/**
 * Where Fluent puts what floats: inside the mount, because the kit's variables do not reach the end of the page, but
 * in the top layer, so that no box, bar or transform of the page around cuts it off.
 */
export function PortalProvider({ children }: { children: ReactNode }) {
  const [portal, setPortal] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    portal?.showPopover?.()
  }, [portal])
  return (
    <PortalContext.Provider value={portal}>
      {children}
      <div className="k-portal" ref={setPortal} {...topLayer} />
    </PortalContext.Provider>
  )
}

export const usePortalRoot = (): HTMLElement | null => useContext(PortalContext)
