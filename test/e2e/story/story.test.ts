import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { it, vi } from 'vitest'
import { inBrowser } from '../house.ts'
import { type Seen, tellStory } from './tellStory.ts'
import { openThreeHouses } from './threeHouses.ts'

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 600_000 })

/** A picture of each program after each step is kept there, where somebody wants them. */
const folder = process.env['STORY_PICTURES']

inBrowser('one request through Jira, Teams and SharePoint', () => {
  const houses = openThreeHouses()

  it.each([
    { language: 'en', mode: 'light', width: 1280 },
    { language: 'zh-CN', mode: 'dark', width: 360 },
    ...(folder
      ? ([
          { language: 'en', mode: 'dark', width: 360 },
          { language: 'zh-CN', mode: 'light', width: 1280 },
        ] as const)
      : []),
  ] as const)('is the same in all three at every step, in $language, $mode and at $width', async (look) => {
    const name = [look.language, look.mode, look.width].join('-')
    const keep: Seen = async (step, programs) => {
      const place = join(folder ?? '', name)
      mkdirSync(place, { recursive: true })
      for (const [program, page] of Object.entries(programs))
        await page.screenshot({ path: join(place, `${step} ${program}.png`) })
    }
    await tellStory(houses, look, folder ? keep : undefined)
  })
})
