import { type Language, languages, type Words } from '@counterpart/words'
import { html } from 'hono/html'
import { personas } from './personas.ts'
import type { Progress, Stand } from './stand.ts'

/** What the address asks for; how each program is looked at follows from it. */
export type Asked = {
  readonly language: Language
  readonly mode: 'light' | 'dark'
  /** By the name of the program: who sits there. */
  readonly who: Readonly<Record<Stand['id'], string>>
  readonly request: string | null
  /** On a narrow window one program is seen at a time. */
  readonly front: Stand['id']
}

export type Listed = { readonly id: string; readonly label: string }
export type Pane = {
  readonly stand: Pick<Stand, 'id' | 'name'>
  readonly progress: Progress
  readonly address: string | null
}

type Shown = {
  readonly asked: Asked
  readonly hub: string
  readonly requests: readonly Listed[]
  readonly panes: readonly Pane[]
  readonly words: Words
}

/** The page around the three programs. It is a form: what is chosen stands in its address. */
export const workbenchPage = ({ asked, hub, requests, panes, words: { t } }: Shown) => html`<!doctype html>
<html lang="${asked.language}" data-mode="${asked.mode}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${t('workbench.title')}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/workbench/workbench.css" />
    <script type="module" src="/workbench/workbench.ts"></script>
  </head>
  <body>
    <form method="get" action="/">
      <header>
      <div class="top">
        <h1>${t('workbench.title')}</h1>
        <p>${t('workbench.what')}</p>
        <a href="${hub}">${t('workbench.hub')}</a>
      </div>
      <div class="choices">
        <label class="request">
          <span>${t('workbench.request')}</span>
          ${choice(
            'request',
            asked.request ?? '',
            requests.map(({ id, label }) => [id, label]),
          )}
        </label>
        <label>
          <span>${t('workbench.language')}</span>
          ${choice(
            'language',
            asked.language,
            languages.map((each) => [each, each === 'en' ? 'English' : '中文']),
          )}
        </label>
        <label>
          <span>${t('workbench.mode')}</span>
          ${choice('mode', asked.mode, [
            ['light', t('workbench.mode.light')],
            ['dark', t('workbench.mode.dark')],
          ])}
        </label>
        <noscript><button>${t('workbench.show')}</button></noscript>
      </div>
      <div class="tabs" role="group" aria-label="${t('workbench.programs')}">
        ${panes.map(
          ({ stand }) => html`<label>
            <input type="radio" name="front" value="${stand.id}" ${stand.id === asked.front ? 'checked' : ''} />
            ${stand.name}
          </label>`,
        )}
      </div>
      </header>
      <main>
        ${panes.map(
          ({ stand, progress, address }) => html`<section data-stand="${stand.id}" aria-label="${stand.name}">
            <div class="bar">
              <h2>${stand.name}</h2>
              <label>
                <span>${t('workbench.who')}</span>
                ${choice(
                  `who-${stand.id}`,
                  asked.who[stand.id],
                  personas.map(({ person, names }) => [person, names[asked.language]]),
                )}
              </label>
              ${address === null ? '' : html`<a href="${address}" target="_blank" title="${t('workbench.alone')}" aria-label="${t('workbench.alone')}">↗</a>`}
            </div>
            ${
              address === null
                ? html`<div class="wait" data-state="${progress.state}">${waiting(progress, t)}</div>`
                : html`<iframe title="${stand.name}" src="${address}"></iframe>`
            }
          </section>`,
        )}
      </main>
    </form>
  </body>
</html>`

function waiting(progress: Progress, t: Words['t']) {
  if (progress.state === 'failed')
    return html`<p role="alert"><strong>${t('workbench.failed')}</strong></p>
      <pre>${progress.reason}</pre>
      <p>${t('workbench.failed.detail')}</p>`
  if (progress.state === 'ready') return ''
  return html`<p role="status">${t('workbench.preparing')}</p>
    <progress ${progress.done === null ? '' : html`value="${progress.done}"`} aria-label="${t('workbench.preparing')}"></progress>
    <p class="step">${t(`workbench.step.${progress.step}`)}</p>`
}

const choice = (name: string, chosen: string, options: readonly (readonly [value: string, text: string])[]) =>
  html`<select name="${name}">
    ${options.map(
      ([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
    )}
  </select>`
