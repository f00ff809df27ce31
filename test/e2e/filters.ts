import { parseArgs } from 'node:util'
import { forcedLooksOf, type HostName, hosts, type Look, looksOf } from './looks.ts'

/**
 * What a command line asks for. Each filter takes several values, with commas between: `--host teams,jira`.
 *
 * @param args as in `process.argv`, from the third on
 * @throws Error for a value that is no host, theme, language or width
 */
export function asked(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: text,
      host: text,
      mode: text,
      language: text,
      width: text,
      compare: flag,
      approve: flag,
      readme: flag,
    },
  })
  const list = (value: string | undefined) => value?.split(',').map((one) => one.trim())
  const all = hosts.flatMap(({ host }) => [...looksOf(host), ...forcedLooksOf(host)])
  const chosen = (name: 'host' | 'mode' | 'language' | 'width') => {
    const wanted = list(values[name])
    const there = [...new Set(all.map((look) => `${look[name]}`))]
    const unknown = wanted?.filter((one) => !there.includes(one)) ?? []
    if (unknown.length > 0) throw new Error(`--${name} ${unknown.join(', ')}: there are ${there.join(', ')}`)
    return (look: Look) => wanted?.includes(`${look[name]}`) ?? look[name] !== 'forced'
  }
  const filters = (['host', 'mode', 'language', 'width'] as const).map(chosen)
  const names = list(values.only)
  return {
    /** By host, in the order in which they are shown. */
    looks: all.filter((look) => filters.every((fits) => fits(look))),
    fits: (name: string) => names?.includes(name) ?? true,
    compare: values.compare,
    approve: values.approve,
    readme: values.readme,
  }
}

/** The name of a picture, and of its file. */
export const pictureOf = (name: string, { host, mode, language, width }: Look): string =>
  `${host as HostName}-${name.replaceAll(' ', '-')}-${language}-${mode}-${width}`
