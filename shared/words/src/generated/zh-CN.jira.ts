// Written by compile.ts from the message files: change those.
import type { JiraMessages } from './types.ts'

export const messages: JiraMessages = {
  'jira.connect': '连接此 Jira 站点',
  'jira.connect.code': '连接码',
  'jira.connect.hint': '十二位字母和数字，例如 7KQ2-M4XP-9RTZ',
  'jira.connect.where': '请“对口”管理员在“管理”的“已连接的租户”中生成连接码，再由 Jira 管理员在 Jira 设置的“应用”“对口”中输入。',
  'jira.no-hub': 'Jira 无法连接“对口”服务器',
  'jira.no-hub.detail': '您输入的内容不会丢失，操作也不会重复执行。请重试；如仍无法连接，请告知管理员服务器未响应 Jira。',
  'jira.outside': '请在 Jira 中打开此页面',
  'jira.outside.detail': '此页面属于“对口”应用，需在 Jira 中使用，以便确认您的身份。如在 Jira 中找不到该应用，请联系管理员安装。',
  'jira.silent': 'Jira 没有响应',
  'jira.silent.detail': '请重试。如仍无响应，请重新加载 Jira 页面。',
  'jira.unreachable': 'Jira 中的应用没有响应',
  'jira.unreachable.detail': '您输入的内容不会丢失。应用刚安装后可能需要两分钟才能使用；否则请重试，如仍无响应，请告知管理员。',
}
