import type { TeamsTab } from '@counterpart/contract/teams'

/** The tabs of the personal app in their order, each with the place it opens. Teams knows them by their ids. */
export const tabs = [
  { id: 'my-requests', home: '/board/mine' },
  { id: 'front-door', home: '/raise' },
  { id: 'my-queue', home: '/board/queue' },
  { id: 'overview', home: '/overview' },
  { id: 'accounts', home: '/accounts' },
] as const satisfies readonly { readonly id: TeamsTab; readonly home: string }[]
