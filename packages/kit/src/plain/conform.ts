import type { Kit } from '../index.ts'
import * as kit from './index.tsx'

/** A control that is missing or wrong fails here, in this kit's own type check. */
export const plainKit = kit satisfies Kit
