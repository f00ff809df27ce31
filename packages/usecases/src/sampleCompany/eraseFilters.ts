import { type CommandId, id, type SavedFilter, type TenantId } from '@counterpart/core'
import type { Doomed, Ports } from '../ports.ts'

/** What people of the sample company kept goes with them; of what others kept, what asks for departments of it. */
export async function eraseFilters(
  { directory, erasures }: Pick<Ports, 'directory' | 'erasures'>,
  tenant: TenantId,
  { department, person }: Doomed,
): Promise<void> {
  const isDoomed = ({ choice }: SavedFilter) =>
    [choice.provider, choice.customer].some((asked) => asked !== undefined && department.includes(asked))
  const all = (await directory.all(tenant, 'filters')).map(({ value }) => value)
  const gone = all.filter(({ id, items }) => person.includes(id) || items.some(isDoomed))
  if (gone.length === 0) return
  await erasures.eraseEntries(
    tenant,
    'filters',
    gone.map(({ id }) => id),
  )
  // With their history, in which the departments are named, too: what stays begins anew.
  const left = gone
    .filter(({ id }) => !person.includes(id))
    .map((kept) => ({ ...kept, items: kept.items.filter((item) => !isDoomed(item)) }))
  const command = { id: id<CommandId>('removal'), by: 'system', fingerprint: '' } as const
  await directory.addAll(tenant, 'filters', left, command)
}
