// Written by compile.ts from the message files: change those.
import type { ListingMessages } from './types.ts'

export const messages: ListingMessages = {
  'listing.teams.description.full': '部门之间相互服务。“对口”让这些工作看得见、更公平。\n\n- 我的请求：按该由谁处理分组，列出您提出的请求、承诺的时限和最新进展，可当场答复和确认。\n- 服务大厅：用自己的话（中文或英文）说明需要，即可找到相应的服务。\n- 我的队列：等待本部门处理的请求，最紧迫的承诺排在最前。\n- 总览：服务做得如何，每个数字都注明可信程度。\n\n使用前：贵组织自行运行“对口”中枢。管理员须在 Microsoft Entra 中注册、上传此应用包，并批准一项用于识别身份的权限。操作指南随中枢提供。\n\n帮助与隐私：下方链接的页面均位于贵组织的中枢上。',
  'listing.teams.description.short': '向其他部门提出服务请求，随时了解对方的承诺与进展。',
  'listing.teams.developer': 'Counterpart 对口',
  'listing.teams.name.full': '对口：部门之间的服务请求',
  'listing.teams.name.short': '对口',
  'listing.teams.privacy.gone': '请求和日志保留多久、如何移除人员信息，由贵组织决定。',
  'listing.teams.privacy.kept': '保存的内容包括：您的姓名、部门和角色；您提出或处理的请求及其中填写的全部内容；以及何人在何时做了何事的日志。Microsoft 向服务器提供您的姓名、所属组织及其两个标识符；服务器不会读取您的邮件、文件或聊天。',
  'listing.teams.privacy.seen': '请求对请求人、双方部门以及统管各部门的人员可见。内部备注仅服务提供部门可见。',
  'listing.teams.privacy.sent': '不会向“对口”的开发者发送任何数据。页面会在您的浏览器中保存未提交的草稿，不设置 Cookie。',
  'listing.teams.privacy.title': '隐私',
  'listing.teams.privacy.whose': '“对口”运行在贵组织自己的服务器上，由贵组织对其中的数据负责。如有疑问，请联系管理员。',
  'listing.teams.tab.accounts': '我的账号',
  'listing.teams.tab.front-door': '服务大厅',
  'listing.teams.tab.my-queue': '我的队列',
  'listing.teams.tab.my-requests': '我的请求',
  'listing.teams.tab.overview': '总览',
  'listing.teams.terms.promise': '所承诺的时限是贵组织各部门之间的承诺，依据管理员制定的服务协议得出。',
  'listing.teams.terms.title': '使用条款',
  'listing.teams.terms.whose': '“对口”由贵组织提供给您使用，适用贵组织的内部软件规定。',
}
