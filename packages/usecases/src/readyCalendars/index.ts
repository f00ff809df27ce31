export { draftReadyCalendar } from './draftReadyCalendar.ts'
export { listReadyCalendars } from './listReadyCalendars.ts'
