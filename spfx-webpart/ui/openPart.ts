import { type Client, connectHub, isTransportFault } from '@counterpart/client'
import { siteSurface } from '@counterpart/kit-fluent/site'
import { memoryIn, mountPart, openStage, type Route } from '@counterpart/screens'
import { type Language, languageOf } from '@counterpart/words'
import type { Around, Choice, OpenPart, Seen, Settings } from '../src/ui.ts'
import { obstacleOf, type Trouble, troubleOf } from './obstacles.ts'
import { pagePartOf } from './pagePartOf.ts'
import { partNav } from './partNav.ts'

const parts = ['sharepoint', 'accounts'] as const

/** Shows one part inside an element, or why it cannot be shown. Nothing else of the page is touched. */
export function openPart(element: HTMLElement, around: Around, first: Seen): OpenPart {
  const { instance, culture, address, send } = around
  const language = languageOf(culture)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const stage = openStage(
    element,
    { instance, timeZone, parts, mount: mountPart, isGuest: true },
    lookOf(first, language),
  )
  const nav = partNav(window, instance, homeOf(first.settings))
  let isOpen = true
  let leave = () => {}
  let client: Client | null = null

  /** From the token to the product. */
  async function enter(): Promise<void> {
    leave()
    stage.notice()
    const { close, ...line } = connectHub({ base: address, language, fetch: send })
    leave = close
    const stop = (trouble: Trouble) => {
      close()
      if (isOpen) stage.notice((words) => obstacleOf(trouble, words, () => void enter()))
    }
    try {
      const reply = await line.client.getMe()
      if (!reply.ok) return stop({ kind: 'refused', refusal: reply.refusal })
      const moving = await nav
      if (!isOpen) return
      client = line.client
      stage.product({ ...line, nav: moving, me: reply.value, memory: memoryIn(() => window.localStorage) })
    } catch (fault) {
      stop(isTransportFault(fault) ? troubleOf(fault) : { kind: 'broken' })
    }
  }
  void enter()
  return {
    update: (seen) => stage.look(lookOf(seen, language)),
    departments: async () => client && departmentsIn(client, language),
    close() {
      isOpen = false
      leave()
      void nav.then(({ close }) => close())
      stage.close()
    },
  }
}

const homeOf = ({ part }: Settings): Route => (part === 'find' ? { at: 'raise' } : { at: 'board', scope: 'mine' })

function lookOf({ theme, settings }: Seen, language: Language) {
  const surface = siteSurface(theme)
  return { language, colorMode: surface.mode, surface, title: settings.title, part: pagePartOf(settings) }
}

/** Without them the pane says so; all else in it works. */
async function departmentsIn({ listDepartments }: Client, language: Language): Promise<readonly Choice[] | null> {
  try {
    const reply = await listDepartments()
    if (!reply.ok) return null
    return reply.value.items.map(({ id, name }) => ({ id, name: name[language] ?? name.en ?? name['zh-CN'] ?? '' }))
  } catch {
    return null
  }
}
