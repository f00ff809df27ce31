import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inBrowser, openHouse } from './house.ts'

const title = '会议室投影仪没有画面'
const mostStops = 90

/** Presses Tab until the keyboard is there, as a person does who has no mouse; it must be seen to be there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

inBrowser('the keyboard alone', () => {
  const house = openHouse()

  it('is enough to sign in, raise a request, comment on it and take it back, in Chinese', async () => {
    const page = await house.visit({ language: 'zh-CN' })
    const { keyboard } = page
    const press = async (target: Locator, key = 'Enter') => {
      await tabTo(page, target)
      await keyboard.press(key)
    }
    const write = async (label: string, text: string) => {
      await tabTo(page, page.getByRole('textbox', { name: label, exact: true }))
      await keyboard.insertText(text)
    }

    await tabTo(page, page.getByRole('searchbox', { name: '搜索人员和部门' }))
    await keyboard.insertText('马里诺')
    await press(page.getByRole('button', { name: /^索菲娅·马里诺/ }))
    await page.getByRole('heading', { name: '服务请求' }).waitFor()

    await press(page.getByRole('link', { name: '提出请求' }))
    await page.getByRole('heading', { name: '提出请求' }).waitFor()
    await tabTo(page, page.getByRole('searchbox', { name: '搜索服务' }))
    await keyboard.insertText('故障')
    await press(page.getByRole('link', { name: '故障与中断报告' }))

    await write('一句话说明', title)
    const system = page.getByRole('combobox', { name: '受影响的系统' })
    await tabTo(page, system)
    // The first letter of what is wanted chooses it.
    await keyboard.type('E')
    expect(await system.inputValue()).toBe('erp')
    await write('受影响人数', '12')
    const stopped = page.getByRole('group', { name: '是否停线？' }).getByRole('radio')
    await tabTo(page, stopped.first())
    // The arrow leads to the other answer.
    await keyboard.press('ArrowDown')
    expect(await stopped.nth(1).isChecked()).toBe(true)
    await press(page.getByRole('button', { name: '提交请求' }))
    await page.getByRole('heading', { name: title }).waitFor()

    await write('留言', '后排也看不清。')
    await press(page.getByRole('button', { name: '发送', exact: true }))
    await page.locator('.k-timeline').getByText('后排也看不清。').waitFor()

    await tabTo(page, page.getByRole('main').getByRole('button', { name: '撤回', exact: true }), 'Shift+Tab')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '撤回此请求？' })
    await dialog.waitFor()
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // Back where it was, so that the next press opens it again.
    await keyboard.press('Enter')
    await dialog.waitFor()
    await tabTo(page, dialog.getByRole('textbox'))
    await keyboard.insertText('自己修好了。')
    await press(dialog.getByRole('button', { name: '撤回', exact: true }))
    await page.locator('.k-badge').getByText('已撤回').waitFor()
    await page.locator('.k-timeline').getByText('自己修好了。').waitFor()
  })
})
