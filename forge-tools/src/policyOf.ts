import { CSPInjectionService, CSPProcessingService } from '@forge/csp'
import type { Permissions } from '@forge/manifest'
import { load } from 'cheerio'

const silent = { info: () => {} }

/**
 * The policy under which Atlassian serves a page of an app in production, as its header says it.
 *
 * @param page the HTML, whose inline scripts would count
 * @param permissions of the manifest
 * @param product the origin that shows the page
 */
export function policyOf(page: string, permissions: Permissions, product: string): string {
  const existingCSPDetails = new CSPProcessingService(silent, load).getCspDetails(page, permissions)
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: product })
    .join('; ')
}
