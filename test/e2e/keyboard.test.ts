import { expect, it } from 'vitest'
import { inBrowser, openHouse } from './house.ts'
import { keysOn } from './keys.ts'

const title = '会议室投影仪没有画面'

inBrowser('the keyboard alone', () => {
  const house = openHouse()

  it('is enough to sign in, raise a request, comment on it and take it back, in Chinese', async () => {
    const page = await house.visit({ language: 'zh-CN' })
    const door = keysOn(page)
    await door.write(page.getByRole('searchbox', { name: '搜索人员和部门' }), '马里诺')
    await door.press(page.getByRole('button', { name: /^索菲娅·马里诺/ }))
    await page.getByRole('heading', { name: '服务请求' }).waitFor()

    // Behind the door is another page, which begins at its top.
    const { keyboard, tabTo, press, answer, ...keys } = keysOn(page)
    const write = (label: string, text: string) =>
      keys.write(page.getByRole('textbox', { name: label, exact: true }), text)

    await press(page.getByRole('link', { name: '提出请求' }))
    await page.getByRole('heading', { name: '提出请求' }).waitFor()
    await keys.write(page.getByRole('searchbox', { name: '搜索服务' }), '故障')
    await press(page.getByRole('link', { name: '故障与中断报告' }))

    await write('一句话说明', title)
    const system = page.getByRole('combobox', { name: '受影响的系统' })
    await tabTo(system)
    // The first letter of what is wanted chooses it.
    await keyboard.type('E')
    expect(await system.inputValue()).toBe('erp')
    await write('受影响人数', '12')
    await answer(page.getByRole('group', { name: '是否停线？' }), '否')
    await press(page.getByRole('button', { name: '提交请求' }))
    await page.getByRole('heading', { name: title }).waitFor()

    await write('留言', '后排也看不清。')
    await press(page.getByRole('button', { name: '发送', exact: true }))
    await page.locator('.k-timeline').getByText('后排也看不清。').waitFor()

    await press(page.getByRole('main').getByRole('button', { name: '撤回', exact: true }))
    const dialog = page.getByRole('dialog', { name: '撤回此请求？' })
    await dialog.waitFor()
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // Back where it was, so that the next press opens it again.
    await keyboard.press('Enter')
    await dialog.waitFor()
    await keys.write(dialog.getByRole('textbox'), '自己修好了。')
    await press(dialog.getByRole('button', { name: '撤回', exact: true }))
    await page.locator('.k-badge').getByText('已撤回').waitFor()
    await page.locator('.k-timeline').getByText('自己修好了。').waitFor()
  })
})
