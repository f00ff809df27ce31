// Written by compile.ts from the message files: change those.
import type { SharepointMessages } from './types.ts'

export const messages: SharepointMessages = {
  'sharepoint.no-consent': '“对口”尚未获准识别您的身份',
  'sharepoint.no-consent.detail': '它只向 Microsoft 请求您的姓名和所属组织，不请求其他任何信息。请由 SharePoint 管理员在 SharePoint 管理中心的“高级”下的“API 访问”中，为所有人批准一次“对口”的 access_as_user 权限，然后重试。',
  'sharepoint.no-token': 'SharePoint 未能证明您的身份',
  'sharepoint.no-token.detail': (p, f) => `请重试，或重新登录。如果问题持续出现，请告诉管理员 Microsoft 的说明是“${p.reason}”：Microsoft Entra 中的注册信息与已安装的程序包必须使用相同的地址和相同的应用程序 ID。`,
  'sharepoint.not-connected.detail': '请由“对口”的管理员在“管理”的“已连接的租户”中生成连接码，再由贵组织的管理员在 Microsoft Teams 的“对口”应用中输入。连接码不能在网站页面上输入，因为页面的其他部分可能会使用它。',
}
