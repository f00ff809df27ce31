import { type Language, type Words, wordsFor } from '@counterpart/words'

/** The pages that the manifest links to, which everybody may read without signing in; in both languages, one below the other. */
export async function pages(): Promise<Readonly<Record<'privacy.html' | 'terms.html', string>>> {
  const [en, zh] = await Promise.all((['en', 'zh-CN'] as const).map((language) => wordsFor(language, {}, ['listing'])))
  const inBoth = (say: (words: Words) => readonly string[]) =>
    pageOf([en, zh].flatMap((words) => (words ? [{ language: words.language, texts: say(words) }] : [])))
  return {
    'privacy.html': inBoth(({ t }) => [
      t('listing.teams.privacy.title'),
      t('listing.teams.privacy.whose'),
      t('listing.teams.privacy.kept'),
      t('listing.teams.privacy.seen'),
      t('listing.teams.privacy.sent'),
      t('listing.teams.privacy.gone'),
    ]),
    'terms.html': inBoth(({ t }) => [
      t('listing.teams.terms.title'),
      t('listing.teams.terms.whose'),
      t('listing.teams.terms.promise'),
    ]),
  }
}

type Part = { readonly language: Language; readonly texts: readonly string[] }

function pageOf(parts: readonly Part[]): string {
  const title = parts.map(({ texts }) => texts[0]).join(' · ')
  const body = parts.map(
    ({ language, texts: [heading, ...texts] }) =>
      `    <section lang="${language}">\n      <h1>${escaped(heading ?? '')}</h1>\n${texts.map((text) => `      <p>${escaped(text)}</p>\n`).join('')}    </section>\n`,
  )
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} – Counterpart 对口</title>
    <link rel="icon" href="data:," />
    <style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,"Microsoft YaHei",sans-serif}</style>
  </head>
  <body>
${body.join('')}  </body>
</html>
`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
