import { checkAnswers, instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { allAskings, answersOf, requestersOf, said, talkOf } from '../asking.ts'
import { serviceId, serviceNames, services } from '../company/services.ts'
import { commonTalk } from './anyRequest.ts'
import { talks } from './index.ts'

const now = instant('2026-11-24T06:30:00Z')

describe('what people of the sample company say', () => {
  it('is there for every service in both languages, two cases in each', () => {
    for (const service of serviceNames)
      for (const language of ['en', 'zh-CN'] as const) expect(talkOf(service, language).cases).toHaveLength(2)
    expect(talks).toHaveLength(serviceNames.length * 2)
  })

  it('has as many values in every slot of a case', () => {
    for (const { slots, title } of talks.flatMap(({ cases }) => cases))
      expect(new Set(Object.values(slots).map((values) => values.length)).size, title).toBe(1)
  })

  it('answers the form of the service', () => {
    for (const asking of allAskings) {
      const form = services.find(({ id }) => id === serviceId(asking.talk.service))?.form ?? []
      const checked = checkAnswers(form, answersOf(asking, now))
      expect(checked, said(asking, asking.about.title)).toMatchObject({ ok: true })
    }
    expect(allAskings.length).toBeGreaterThan(190)
  })

  it('is said by somebody, with nothing left open', () => {
    for (const asking of allAskings) {
      const { title, description, ask, reply, done, again, handOff } = asking.about
      const passing = handOff ? [handOff.reason, handOff.back, handOff.insist] : []
      for (const text of [title, description, ask, reply, done, again, ...passing])
        expect(said(asking, text)).not.toMatch(/[{}]|^\s*$/)
      expect(requestersOf(asking).length, title).toBeGreaterThan(0)
    }
  })

  it('has Chinese punctuation in Chinese, and no Chinese in English', () => {
    const texts = (language: string) =>
      talks
        .filter((talk) => talk.language === language)
        .flatMap(({ news, hold, note, cases }) => [
          ...[...news, ...hold, ...note],
          ...cases.flatMap(({ title, description, ask, reply, done, again }) => [
            title,
            description,
            ask,
            reply,
            done,
            again,
          ]),
        ])
    const chinese = [...texts('zh-CN'), ...Object.values(commonTalk['zh-CN']).flat()]
    expect(chinese.filter((text) => /\p{Script=Han}[,?!:;()]|[,?!:;()]\p{Script=Han}/u.test(text))).toEqual([])
    expect(chinese.filter((text) => text !== '' && !/\p{Script=Han}/u.test(text))).toEqual([])
    const english = [...texts('en'), ...Object.values(commonTalk.en).flat()]
    expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    expect(chinese.length + english.length).toBeGreaterThan(600)
  })
})
