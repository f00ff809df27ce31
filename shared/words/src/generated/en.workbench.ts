// Written by compile.ts from the message files: change those.
import type { WorkbenchMessages } from './types.ts'

export const messages: WorkbenchMessages = {
  'workbench.alone': 'Open in a new tab',
  'workbench.failed': 'Could not be prepared',
  'workbench.failed.detail': 'Mend what it says and start again. The other programs and the hub’s own page work without it.',
  'workbench.hub': 'The hub’s own page',
  'workbench.language': 'Language',
  'workbench.mode': 'Colours',
  'workbench.mode.dark': 'Dark',
  'workbench.mode.light': 'Light',
  'workbench.none': 'No request yet',
  'workbench.preparing': 'Being prepared',
  'workbench.programs': 'Program',
  'workbench.request': 'Request',
  'workbench.show': 'Show',
  'workbench.step.build': 'Building what changed',
  'workbench.step.install': 'Fetching the tools of SharePoint (over 1 GB the first time)',
  'workbench.title': 'Counterpart workbench',
  'workbench.what': 'One request in three programs. What is done in one is seen in the others. The programs are stand-ins that run on this machine; what you see inside them is the product as it ships.',
  'workbench.who': 'Signed in as',
}
