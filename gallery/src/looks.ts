/** The hosts as they are shown beside each other. */
export const hosts = [
  { name: 'Hub page', kit: 'plain', around: 'host' },
  { name: 'Jira', kit: 'atlaskit', around: 'host' },
  { name: 'Teams', kit: 'fluent', around: 'host' },
  { name: 'SharePoint', kit: 'fluent', around: 'site' },
] as const
export type HostLook = (typeof hosts)[number]

/** What is chosen for all frames at once. */
export type Choice = {
  readonly show: string
  readonly mode: 'light' | 'dark' | 'contrast'
  readonly language: 'en' | 'zh-CN'
  readonly width: '1280' | '768' | '360'
  readonly pseudo: boolean
}

/** The address of a frame, from the folder of the page. */
export function addressOf({ kit, around }: HostLook, { show, mode, language, pseudo }: Choice): string {
  const query = new URLSearchParams({ show, mode, language, around, ...(pseudo && { pseudo: 'yes' }) })
  return `../${kit}/frame.html?${query}`
}
