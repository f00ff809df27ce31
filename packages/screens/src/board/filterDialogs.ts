// Fetched together: apart they would cost more than they weigh.
export { ManageFiltersDialog } from './ManageFiltersDialog.tsx'
export { SaveFilterDialog } from './SaveFilterDialog.tsx'
