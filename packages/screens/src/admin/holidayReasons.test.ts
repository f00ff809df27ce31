import { operations } from '@counterpart/contract'
import { wordsFor } from '@counterpart/words'
import { expect, it } from 'vitest'

const { reason } = operations.readHolidays.output.shape.rejections.element.shape
const texts = await Promise.all((['en', 'zh-CN'] as const).map((language) => wordsFor(language)))

it.each(reason.options)('that a holiday was not imported because of “%s” is said in every language', (because) => {
  const key = `holidays.rejected.${because}` as const
  const [en, zh] = texts.map(({ t }) => t(key))
  expect([en, zh]).not.toContain(key)
  expect(en).not.toMatch(/\p{Script=Han}/u)
  expect(zh).toMatch(/\p{Script=Han}/u)
})
