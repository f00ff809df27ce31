export type { HolidaysRead } from './holidaysIn.ts'
export { readHolidays } from './readHolidays.ts'
