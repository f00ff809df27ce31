import { type LookedAt, type Rule, textOf } from './sppkg.ts'

const namesOf = ({ parts }: LookedAt) => Object.keys(parts).filter((name) => !name.endsWith('/'))

/** The relations that a part of the package states. */
const relationsIn = (looked: LookedAt, name: string): readonly { readonly kind: string; readonly target: string }[] =>
  [...textOf(looked, name).matchAll(/<Relationship Type="([^"]+)" Target="\/?([^"]+)"/g)].map(([, type, target]) => ({
    kind: type?.split('/').at(-1) ?? '',
    target: target ?? '',
  }))

/** A package is an archive by the Open Packaging Conventions: what is in it has a kind, and is reached from its root. */
export const containerRules = {
  'every part has a content type': (looked) => {
    const known = textOf(looked, '[Content_Types].xml')
    return namesOf(looked)
      .filter((name) => name !== '[Content_Types].xml' && !known.includes(`Extension="${name.split('.').at(-1)}"`))
      .map((name) => `${name} has no content type`)
  },
  'every relation leads somewhere': (looked) =>
    namesOf(looked)
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => relationsIn(looked, name).map(({ target }) => ({ name, target })))
      .filter(({ target }) => !looked.parts[target])
      .map(({ name, target }) => `${name} leads to ${target}, which is not in the package`),
  'the package begins at its manifest': (looked) =>
    relationsIn(looked, '_rels/.rels').some(
      ({ kind, target }) => kind === 'package-manifest' && target === 'AppManifest.xml',
    )
      ? []
      : ['_rels/.rels does not name AppManifest.xml'],
  'every asset is handed out': (looked) => {
    const handedOut = new Set(relationsIn(looked, '_rels/ClientSideAssets.xml.rels').map(({ target }) => target))
    return looked.assets
      .filter((asset) => !handedOut.has(`ClientSideAssets/${asset}`))
      .map((asset) => `${asset} is not handed out with the others`)
  },
} as const satisfies Readonly<Record<string, Rule>>
