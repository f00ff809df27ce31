// Written by compile.ts from the message files: change those.
import type { WorkbenchMessages } from './types.ts'

export const messages: WorkbenchMessages = {
  'workbench.alone': '在新标签页中打开',
  'workbench.failed': '准备失败',
  'workbench.failed.detail': '请按上面的提示处理后重新启动。其他程序和服务器自带的页面不受影响。',
  'workbench.hub': '服务器自带的页面',
  'workbench.language': '语言',
  'workbench.mode': '颜色',
  'workbench.mode.dark': '深色',
  'workbench.mode.light': '浅色',
  'workbench.none': '还没有请求',
  'workbench.preparing': '正在准备',
  'workbench.programs': '程序',
  'workbench.request': '请求',
  'workbench.show': '显示',
  'workbench.step.build': '正在构建有变化的部分',
  'workbench.step.install': '正在下载 SharePoint 的工具（首次超过 1 GB）',
  'workbench.title': 'Counterpart 对口 工作台',
  'workbench.what': '在三个程序里看同一个请求：在一处操作，另外两处随即可见。这些程序是在本机运行的模拟环境，其中显示的就是正式发布的产品。',
  'workbench.who': '当前身份',
}
