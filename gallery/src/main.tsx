import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { KitProvider } from '#kit'
import { Gallery } from './Gallery.tsx'
import './gallery.css'

const element = document.getElementById('app')
if (!element) throw new Error('the page has no place for the gallery')
createRoot(element).render(
  <StrictMode>
    <KitProvider colorMode="light" locale="en">
      <Gallery />
    </KitProvider>
  </StrictMode>,
)
