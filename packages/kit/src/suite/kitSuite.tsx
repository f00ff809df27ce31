import { configure } from '@testing-library/react'
import { describe } from 'vitest'
import type { Kit } from '../index.ts'
import { actionSuite } from './actionSuite.tsx'
import { dataSuite } from './dataSuite.tsx'
import { feedbackSuite } from './feedbackSuite.tsx'
import { fieldSuite } from './fieldSuite.tsx'
import { historySuite } from './historySuite.tsx'
import { layoutSuite } from './layoutSuite.tsx'
import { pickerSuite } from './pickerSuite.tsx'
import { selectionSuite } from './selectionSuite.tsx'
import { nativeWays, type Ways } from './ways.ts'

// A heavy control comes when it is first shown, and on a busy machine that takes its time.
configure({ asyncUtilTimeout: 60_000 })

/** What every kit does, told by roles and names alone. */
export function kitSuite(kit: Kit, ways: Ways = nativeWays): void {
  describe(`the ${kit.id} kit`, () => {
    layoutSuite(kit)
    actionSuite(kit)
    fieldSuite(kit, ways)
    pickerSuite(kit)
    dataSuite(kit)
    selectionSuite(kit)
    feedbackSuite(kit)
    historySuite(kit)
  })
}
