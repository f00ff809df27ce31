import { writeFileSync } from 'node:fs'
import { printCalendars } from './readyCalendars/printCalendars.ts'
import { recipes } from './readyCalendars/recipes.ts'

// Writes the ready-made calendars that libraries know. Run it by hand when the versions of those libraries change, and
// read what changed: a test says when what is checked in is not what this prints.

const file = new URL('../packages/usecases/src/readyCalendars/generated/calendars.ts', import.meta.url)
writeFileSync(file, printCalendars(recipes()))
