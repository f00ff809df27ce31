// Fetched together: apart they would cost more than they weigh.
export { BulkDialog } from './BulkDialog.tsx'
export { ShortcutHelp } from './ShortcutHelp.tsx'
