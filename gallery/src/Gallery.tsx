import { useEffect, useState } from 'react'
import { Checkbox, Page, Section, Select, Toolbar } from '#kit'
import { places } from '../../packages/screens/src/testing/places.ts'
import { Frame } from './Frame.tsx'
import { type Choice, hosts } from './looks.ts'

const choices = <V extends string>(...values: readonly V[]) => values.map((value) => ({ value, label: value }))
const shown = ['controls', ...places.map(({ name }) => name)]
const first: Choice = { show: 'all', mode: 'light', language: 'en', width: '1280', pseudo: false }

/** Every control and every screen in every host, with one switch for all frames. */
export function Gallery() {
  const [choice, setChoice] = useState<Choice>(() => ({ ...first, ...kept() }))
  useEffect(() => {
    window.history.replaceState(null, '', `#${encodeURIComponent(JSON.stringify(choice))}`)
  }, [choice])
  const filter = <N extends 'show' | 'mode' | 'language' | 'width'>(
    name: N,
    label: string,
    values: readonly Choice[N][],
  ) => (
    <Select<Choice[N]>
      name={name}
      label={label}
      labelHidden={false}
      size="toolbar"
      options={choices(...values)}
      value={choice[name]}
      onChange={(value) => value && setChoice({ ...choice, [name]: value })}
    />
  )
  const sections = choice.show === 'all' ? shown : shown.filter((name) => name === choice.show)
  return (
    <Page title="Gallery" subtitle="Every control and every screen, as each host shows it">
      <div className="switches">
        <Toolbar
          filters={
            <>
              {filter('show', 'Show', ['all', ...shown])}
              {filter('mode', 'Theme', ['light', 'dark', 'contrast'])}
              {filter('language', 'Language', ['en', 'zh-CN'])}
              {filter('width', 'Width', ['1280', '768', '360'])}
              <Checkbox
                name="pseudo"
                label="Longer texts"
                value={choice.pseudo}
                onChange={(pseudo) => setChoice({ ...choice, pseudo })}
              />
            </>
          }
        />
      </div>
      {sections.map((show) => (
        <Section key={show} title={show}>
          <div className="frames">
            {hosts.map((host) => (
              <Frame key={host.name} host={host} choice={{ ...choice, show }} />
            ))}
          </div>
        </Section>
      ))}
    </Page>
  )
}

/** What the address keeps of an earlier visit. */
function kept(): Partial<Choice> {
  try {
    return JSON.parse(decodeURIComponent(window.location.hash.slice(1))) as Partial<Choice>
  } catch {
    return {}
  }
}
