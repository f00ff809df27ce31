import { it, vi } from 'vitest'
import { inBrowser } from '../house.ts'
import { tellStory } from './tellStory.ts'
import { openThreeHouses } from './threeHouses.ts'

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 600_000 })

inBrowser('one request through Jira, Teams and SharePoint', () => {
  const houses = openThreeHouses()

  it.each([
    { language: 'en', mode: 'light', width: 1280 },
    { language: 'zh-CN', mode: 'dark', width: 360 },
  ] as const)('is the same in all three at every step, in $language, $mode and at $width', async (look) => {
    await tellStory(houses, look)
  })
})
