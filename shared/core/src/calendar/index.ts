export { type CalendarPiece, calendarStory } from './calendarStory.ts'
export { type CalendarRefusal, checkCalendar } from './checkCalendar.ts'
export { isBeyondCoverage } from './coverage.ts'
export { flattenCalendar } from './flattenCalendar.ts'
export { monthStarts, startOfMonth } from './months.ts'
export { earliestCovered, latestCovered } from './pages.ts'
export { instantOfReading } from './wallClock.ts'
export { weekStarts } from './weeks.ts'
export {
  alwaysOpenCalendar,
  type ExceptionalDay,
  type Holiday,
  type Shift,
  type Week,
  type WeekChange,
  type Weekday,
  type WorkingCalendar,
  weekdays,
} from './workingCalendar.ts'
export { compileCalendar, type WorkingClock } from './workingClock.ts'
export {
  addWorkingTime,
  isWorkingTime,
  latestWithin,
  nextOpening,
  type OpenInterval,
  openIntervals,
  previousClosing,
  subtractWorkingTime,
  type WorkingMs,
  workingMs,
  workingTimeBetween,
} from './workingTime.ts'
