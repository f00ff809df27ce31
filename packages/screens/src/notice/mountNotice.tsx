import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Notice, NoticePage } from './NoticePage.tsx'

/** Shows a notice inside an element of any host, in the place of the product. @returns takes it away */
export function mountNotice(element: HTMLElement, notice: Notice): () => void {
  const root = createRoot(element, { identifierPrefix: `${notice.instance}-` })
  root.render(
    <StrictMode>
      <NoticePage notice={notice} />
    </StrictMode>,
  )
  return () => root.unmount()
}
