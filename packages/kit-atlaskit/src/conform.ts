import type { Kit } from '@counterpart/kit'
import * as kit from './index.tsx'

/** A control that is missing or wrong fails here, in this kit's own type check. */
export const atlaskitKit = kit satisfies Kit
