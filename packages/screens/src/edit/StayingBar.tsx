import type { ReactNode } from 'react'
import './staying.css'

/** Stays at the foot of the window while there is something to save. */
export const StayingBar = ({ children }: { children: ReactNode }) => <div className="staying-bar">{children}</div>
