import { describe, expect, it } from 'vitest'
import { asked, pictureOf } from './filters.ts'

describe('what is asked of the pictures', () => {
  it('is everything, where nothing is said', () => {
    const { looks, fits, approve } = asked([])
    expect(looks).toHaveLength((3 + 3 + 3 + 2) * 2 * 2)
    expect([fits('story'), approve]).toEqual([true, false])
  })

  it('is what fits every filter', () => {
    const { looks, fits } = asked(['--host', 'teams,jira', '--mode', 'dark', '--width', '360', '--only', 'story,form'])
    expect(looks.map((look) => pictureOf('my form', look))).toEqual([
      'jira-my-form-en-dark-360',
      'jira-my-form-zh-CN-dark-360',
      'teams-my-form-en-dark-360',
      'teams-my-form-zh-CN-dark-360',
    ])
    expect([fits('story'), fits('board')]).toEqual([true, false])
  })

  it('is under the colours of the system only where that is said', () => {
    const { looks } = asked(['--host', 'sharepoint', '--mode', 'forced', '--width', '360'])
    expect(looks.map((look) => pictureOf('form', look))).toEqual([
      'sharepoint-form-en-forced-360',
      'sharepoint-form-zh-CN-forced-360',
    ])
  })

  it('is refused where it names what is not there', () => {
    expect(() => asked(['--host', 'slack'])).toThrow('there are plain, jira, teams, sharepoint')
  })
})
