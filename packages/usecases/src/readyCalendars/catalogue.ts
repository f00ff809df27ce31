import { china } from './china.ts'
import { generatedCalendars } from './generated/calendars.ts'
import { india } from './india.ts'
import type { ReadyCalendar } from './readyCalendar.ts'
import { taiwan } from './taiwan.ts'

/** Every ready-made calendar there is. */
export const catalogue: readonly ReadyCalendar[] = [china, taiwan, india, ...generatedCalendars]
