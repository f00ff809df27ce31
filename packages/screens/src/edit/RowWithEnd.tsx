import type { ReactNode } from 'react'
import './rowWithEnd.css'

/** Fields of one thing in a list of such, with what removes it at their end. */
export const RowWithEnd = ({ end, children }: { end: ReactNode; children: ReactNode }) => (
  <div className="row-with-end">
    <div>{children}</div>
    <div className="row-with-end-last">{end}</div>
  </div>
)
