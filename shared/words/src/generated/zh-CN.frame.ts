// Written by compile.ts from the message files: change those.
import type { FrameMessages } from './types.ts'

export const messages: FrameMessages = {
  'frame.alerts': (p, f) => `${f.number(p.n)} 项超时违约`,
  'frame.notifications': '页面通知',
  'frame.place.accounts': '我的账号',
  'frame.place.admin': '管理',
  'frame.place.alerts': '提醒',
  'frame.place.board': '看板',
  'frame.place.map': '关系图',
  'frame.place.need': '需求',
  'frame.place.overview': '总览',
  'frame.place.raise': '提出请求',
  'frame.places': '主导航',
  'frame.self': (p, f) => `当前身份：${p.name}`,
  'frame.sign-out': '退出登录',
  'frame.theme': '外观',
  'frame.theme.dark': '深色',
  'frame.theme.light': '浅色',
  'frame.theme.system': '跟随系统',
  'sign-in.failed': '登录失败',
  'sign-in.nobody': '没有匹配的人员',
  'sign-in.off': '此处未启用登录',
  'sign-in.off.detail': '开发登录仅可在中枢所在的机器上使用，请联系管理员。',
  'sign-in.search': '搜索人员和部门',
  'sign-in.subtitle': '开发模式下可以任意身份登录，请选择示例公司中的一位人员。',
  'sign-in.title': '请选择您的身份',
}
