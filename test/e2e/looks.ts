import type { Language, Looks } from './browser.ts'

/** The hosts in which the screens are shown, and the themes each of them has. */
export const hosts = [
  { host: 'plain', kit: 'plain', around: 'host', modes: ['light', 'dark', 'contrast'] },
  { host: 'jira', kit: 'atlaskit', around: 'host', modes: ['light', 'dark', 'contrast'] },
  { host: 'teams', kit: 'fluent', around: 'host', modes: ['light', 'dark', 'contrast'] },
  { host: 'sharepoint', kit: 'fluent', around: 'site', modes: ['light', 'dark'] },
] as const
export type HostName = (typeof hosts)[number]['host']
/** `forced` is no theme of ours: the reader's system has put its own colours in place of all. */
export type Mode = 'light' | 'dark' | 'contrast' | 'forced'

/** How a screen is looked at. */
export type Look = {
  readonly host: HostName
  readonly mode: Mode
  readonly language: Language
  readonly width: number
}

/** Every theme of a host in both languages, on a desk and on a telephone. */
export const looksOf = (host: HostName): readonly Look[] =>
  (['en', 'zh-CN'] as const).flatMap((language) =>
    [1280, 360].flatMap((width) => settingsOf(host).modes.map((mode) => ({ host, mode, language, width }))),
  )

/** The same under the colours of the system, which are looked at only where they are asked for. */
export const forcedLooksOf = (host: HostName): readonly Look[] =>
  looksOf(host).flatMap((look) => (look.mode === 'light' ? [{ ...look, mode: 'forced' as const }] : []))

/** How the browser is set for a look. */
export const settingsFor = ({ mode, language, width }: Look): Looks => ({
  ...{ language, width, forced: mode === 'forced' },
  mode: mode === 'light' || mode === 'forced' ? 'light' : 'dark',
})

/**
 * The address of a frame.
 *
 * @param more `show` for a place over the company in memory, or `token` for the hub's
 */
export function frameOf(base: string, { host, mode, language }: Look, more: Readonly<Record<string, string>>): string {
  const { kit, around } = settingsOf(host)
  return `${base}/${kit}/frame.html?${new URLSearchParams({ mode: mode === 'forced' ? 'light' : mode, language, around, ...more })}`
}

function settingsOf(host: HostName) {
  const found = hosts.find((one) => one.host === host)
  if (!found) throw new Error(`there is no host called ${host}`)
  return found
}
