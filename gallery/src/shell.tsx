import { mount } from '@counterpart/screens'
import { createRoot } from 'react-dom/client'
import { KitProvider } from '#kit'
import { layOut } from './around.ts'
import { Controls } from './Controls.tsx'
import { hostInMemory } from './hostInMemory.ts'
import { hostOverHub } from './hostOverHub.ts'
import { wanted } from './wanted.ts'
import './shell.css'

const element = document.getElementById('app')
if (!element) throw new Error('the page has no place for the frame')
const { show, mode, language } = wanted
const surface = await layOut(element)
const looks = { language, colorMode: mode, surface }
if (show === 'controls')
  createRoot(element).render(
    <KitProvider colorMode={mode} locale={language} surface={surface}>
      <Controls language={language} />
    </KitProvider>,
  )
else mount(element, { ...(show === null ? await hostOverHub(language) : hostInMemory(show)), ...looks })
