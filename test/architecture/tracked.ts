/** What a file that everyone gets must not say: it holds on one machine only, or goes stale. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a path of one machine', /(?<![\w.~-])\/(?:work|root|farm|home\/[\w.-]+|Users\/[\w.-]+|tmp\/[\w.-]+)\/[\w.-]/],
  ['a path of one machine', /\b[A-Z]:\\\\?Users\\/],
  ['a package registry', /\b(?:registry|npm)\.[\w-]+\.(?:org|com|cn|io|net)\b|\bregistry\s*=\s*https?:/],
]

const vagueNames = /(^|\/)(utils?|helpers?|common|types|misc)(\.[mc]?[jt]sx?$|\/)/

/** What is wrong with a tracked file, as `path:line: what`. */
export function complaints(path: string, text: string): readonly string[] {
  const finds = text
    .split('\n')
    .flatMap((line, index) =>
      forbidden.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${path}:${index + 1}: ${what}`),
    )
  if (vagueNames.test(path) && !path.includes('/generated/')) finds.push(`${path}: a name that says nothing`)
  if (path.endsWith('pnpm-lock.yaml') && /https?:|tarball:/.test(text))
    finds.push(`${path}: an address in the lockfile`)
  return finds
}

/** Of the catalog, or of a named one beside it, for what a host brings in a version of its own. */
const isOfWorkspace = (version: unknown) => version === 'workspace:*' || /^catalog:[a-z]*$/.test(String(version))

/** Dependencies that bring a version of their own past the catalog, as `name@version`. */
export function ownVersions(manifest: { readonly [list: string]: unknown }): readonly string[] {
  const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].map(
    (list) => manifest[list] ?? {},
  )
  return lists
    .flatMap((list) => Object.entries(list))
    .filter(([, version]) => !isOfWorkspace(version))
    .map(([name, version]) => `${name}@${version}`)
}
