// Written by compile.ts from the message files: change those.
import type { TeamsMessages } from './types.ts'

export const messages: TeamsMessages = {
  'teams.connect': '连接本组织',
  'teams.connect.code': '连接码',
  'teams.no-consent': '“对口”尚未获准识别您的身份',
  'teams.no-consent.agree': '授予访问权限',
  'teams.no-consent.detail': '它仅向 Microsoft 获取您的姓名和所属组织，不获取其他信息。只需授予一次。若贵组织仅允许管理员授权，请联系管理员在 Microsoft Entra 中批准“对口”的 access_as_user 权限。',
  'teams.no-token': 'Teams 未提供您的身份凭证',
  'teams.no-token.detail': (p, f) => `请重试。若问题仍然存在，请告知管理员 Teams 返回了“${p.reason}”：Microsoft Entra 中的应用注册与已安装的应用包须使用相同的地址和应用程序 ID。`,
  'teams.outside': '请在 Microsoft Teams 中打开此页面',
  'teams.outside.detail': '此页面属于“对口”应用，须在 Teams 中使用，以便识别您的身份。若在 Teams 中找不到该应用，请联系管理员安装。',
  'teams.silent': 'Teams 没有响应',
  'teams.silent.detail': '此页面只能在 Microsoft Teams 中使用。若您正在使用 Teams，请重新加载页面或重启 Teams；Teams 响应后会自动打开。',
}
