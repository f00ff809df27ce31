import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './Frame.tsx'
import './frame.css'

const element = document.getElementById('app')
if (!element) throw new Error('the page has no place for the product')
createRoot(element, { identifierPrefix: 'frame-' }).render(
  <StrictMode>
    <Frame />
  </StrictMode>,
)
