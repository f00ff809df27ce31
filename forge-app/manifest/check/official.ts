import { chdir, cwd } from 'node:process'
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest'

/** All that Atlassian looks at without an account. */
const kinds = [
  'FULL',
  'PRODUCT_TRIGGER',
  'AGENT_PRODUCT_CONTEXT',
  'DEPRECATED_CSP_METHOD',
  'DEPRECATED_EGRESS_PERMISSIONS',
] as const

/** What Atlassian's own processor of manifests says of the package in a folder: errors and warnings, a line each. */
export async function officialComplaints(folder: string): Promise<readonly string[]> {
  const before = cwd()
  // It reads the manifest and all that it names from where it stands.
  chdir(folder)
  try {
    const complaints: string[] = []
    for (const kind of kinds) {
      const { errors = [] } = await ProcessorBuilder.instance().withValidation(ValidationTypes[kind]).build().process()
      complaints.push(...errors.map(({ level, message }) => `${level}: ${message.replaceAll(/\s+/g, ' ')}`))
    }
    return [...new Set(complaints)]
  } finally {
    chdir(before)
  }
}
