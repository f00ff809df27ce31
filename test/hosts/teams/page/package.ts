/** What the stand-in is told of the app it shows: its own package, and where its pages really are. */
export type ShownPackage = {
  readonly manifest: {
    readonly id: string
    readonly name: { readonly short: string }
    readonly staticTabs: readonly { readonly entityId: string; readonly name: string; readonly contentUrl: string }[]
    readonly validDomains: readonly string[]
  }
  /** By the language tags of the manifest. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** In the place of `https://<host of the package>`. */
  readonly origin: string
}

/** The text of the manifest, or what a translation has in its place. */
export function textIn({ manifest, translations }: ShownPackage, locale: string, key: string): string {
  const translation = translations[locale] ?? translations[locale.split('-')[0] ?? '']
  const translated = translation?.[key]
  if (translated !== undefined) return translated
  const tab = /^staticTabs\[(\d+)\]\.name$/.exec(key)
  return tab ? (manifest.staticTabs[Number(tab[1])]?.name ?? '') : manifest.name.short
}
