import { kitSuite, nativeWays, roomSuite } from '@counterpart/kit/suite'
import { act, fireEvent } from '@testing-library/react'
import { fluentKit } from './conform.ts'

kitSuite(fluentKit, {
  ...nativeWays,
  // A date is read when the field is left. It must stand in the field first, which an effect sees to.
  async enterDate(field, date) {
    await act(async () => {})
    fireEvent.change(field, { target: { value: date ?? '' } })
    fireEvent.blur(field)
  },
})
roomSuite(fluentKit)
