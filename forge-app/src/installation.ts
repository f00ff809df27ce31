import { getAppContext } from '@forge/api'

/** The house that calls: one process may serve several. */
export const installation = (): string => getAppContext().installationAri.installationId
