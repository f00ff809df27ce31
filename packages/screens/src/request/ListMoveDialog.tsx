import { later } from '../host/later.tsx'
import type { ListMoveFormProps } from './ListMoveForm.tsx'

export const ListMoveDialog = later<ListMoveFormProps>(async () => (await import('./ListMoveForm.tsx')).ListMoveForm)
