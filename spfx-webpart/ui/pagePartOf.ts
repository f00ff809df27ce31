import type { PagePart } from '@counterpart/screens'
import type { Settings, Shown } from '../src/ui.ts'

type Cut = NonNullable<PagePart['mine']>

const groupsOf: Readonly<Record<Shown, Cut['groups']>> = {
  all: ['answer', 'confirm', 'under-way', 'done'],
  open: ['answer', 'confirm', 'under-way'],
  waiting: ['answer', 'confirm'],
}

/** What an author chose, as the screens take it. */
export function pagePartOf(settings: Settings): PagePart {
  const { title } = settings
  if (settings.part === 'mine') return { mine: { title, groups: groupsOf[settings.show], rows: settings.rows } }
  type Provider = NonNullable<PagePart['catalogue']>['provider']
  return { catalogue: { title, provider: settings.department as Provider } }
}
