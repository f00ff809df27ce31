import type { ColorMode } from '@counterpart/kit'
import type { Language } from '@counterpart/words'

const asked = new URLSearchParams(window.location.search)
const oneOf = <T extends string>(name: string, ...choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === asked.get(name)) ?? choices[0]

/** What the address of a frame asks for. */
export const wanted = {
  /** `controls`, the name of a place over a company in memory, or nothing: then the hub's screens, by the hash. */
  show: asked.get('show'),
  mode: oneOf<ColorMode>('mode', 'light', 'dark', 'contrast'),
  language: oneOf<Language>('language', 'en', 'zh-CN'),
  /** The page around: that of the kit's own host, or a site of SharePoint. */
  around: oneOf('around', 'host', 'site'),
  pseudo: asked.has('pseudo'),
  /** Of the hub behind the frame. */
  token: asked.get('token') ?? '',
}
