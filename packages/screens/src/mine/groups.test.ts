import { requestStates } from '@counterpart/core'
import { expect, it } from 'vitest'
import { mineGroups, statesOf } from './groups.ts'

it('every request stands in one group and in no other', () => {
  const grouped = mineGroups.flatMap((group) => statesOf[group])
  expect(grouped.toSorted()).toEqual(requestStates.toSorted())
})
