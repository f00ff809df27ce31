import { fileURLToPath } from 'node:url'
import { type PackageFiles, packageFiles } from '../../../teams-app/manifest/packageFiles.ts'
import { exampleValues } from '../../../teams-app/manifest/values.ts'
import { standInFile } from '../standInFile.ts'
import type { ShownPackage } from './page/package.ts'

const page = fileURLToPath(new URL('./page', import.meta.url))

/** A token for the reader, or why Teams gives none. */
export type TokenOf = (asked: {
  readonly silent: boolean
  /** As the address of the page names them; empty where it names nobody. */
  readonly person: string
}) => Promise<{ readonly token: string } | { readonly reason: string }>

/**
 * What the stand-in answers at the address of Teams, for our app as its package describes it.
 *
 * @param origin where the pages of the app really are
 */
export async function teamsSite(origin: string, token: TokenOf): Promise<(address: URL) => Promise<Response>> {
  const shown = JSON.stringify(shownPackage(await packageFiles(exampleValues), origin))
  return async ({ pathname, searchParams }) => {
    if (pathname === '/stand-in/package.json') return answerOf('application/json', shown)
    if (pathname === '/stand-in/token') {
      const asked = { silent: searchParams.get('silent') === 'true', person: searchParams.get('person') ?? '' }
      return Response.json(await token(asked))
    }
    const file = standInFile(page, pathname)
    return file ? answerOf(file.type, file.text) : new Response(null, { status: 404 })
  }
}

const answerOf = (type: string, text: string) => new Response(text, { headers: { 'content-type': type } })

function shownPackage(files: PackageFiles, origin: string): ShownPackage {
  const read = (name: string) => {
    const file = files[name]
    if (!file) throw new Error(`${name} is not in the package`)
    return JSON.parse(new TextDecoder().decode(file))
  }
  const manifest = read('manifest.json')
  const { additionalLanguages } = manifest.localizationInfo as {
    additionalLanguages: readonly { languageTag: string; file: string }[]
  }
  const translations = additionalLanguages.map(({ languageTag, file }) => [languageTag, read(file)])
  return { manifest, translations: Object.fromEntries(translations), origin }
}
