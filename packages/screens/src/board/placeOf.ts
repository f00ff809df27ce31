import type { RequestRow } from '@counterpart/contract'

/** Where a line leads. */
export const placeOf = ({ request }: { readonly request: Pick<RequestRow, 'id'> }) =>
  ({ at: 'request', request: request.id }) as const
