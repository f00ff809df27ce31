// The package has no types of its own.
declare module 'moment-business-time' {
  type Hours = readonly string[] | null
  type Working = moment.Moment & {
    workingDiff(other: moment.Moment, unit: 'minutes', precise: boolean): number
    addWorkingTime(count: number, unit: 'minutes'): Working
  }

  import moment from 'moment'

  const extended: {
    (at: number): Working
    updateLocale(
      language: string,
      facts: { readonly workinghours: Readonly<Record<number, Hours>>; readonly holidays: readonly string[] },
    ): unknown
  }
  export default extended
}
