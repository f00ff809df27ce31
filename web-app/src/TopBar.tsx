import type { IconName } from '@counterpart/kit'
import type { Me, Nav, Route } from '@counterpart/screens'
import type { Language, Words } from '@counterpart/words'
import { useSyncExternalStore } from 'react'
import { Avatar, Button, Icon, Menu } from '#kit'
import { type Preferences, themes } from './preferences.ts'
import { rolesText } from './SignIn.tsx'

type TopBarProps = {
  words: Words
  preferences: Preferences
  onPrefer: (preferences: Preferences) => void
  /** Nothing of these before anybody is signed in. */
  signedIn?: { readonly me: Me; readonly nav: Nav; readonly alerts: number; readonly onSignOut: () => void } | undefined
}

export function TopBar({ words, preferences, onPrefer, signedIn }: TopBarProps) {
  const { t } = words
  return (
    <header className="bar">
      <span className="brand">
        <img src="./icon.svg" alt="" width={26} height={26} />
        <span>
          <span lang="zh-CN">对口</span> Counterpart
        </span>
      </span>
      {signedIn && <Places words={words} {...signedIn} />}
      <div className="own">
        <LanguageSwitch words={words} preferences={preferences} onPrefer={onPrefer} />
        <Menu
          label={t('frame.theme')}
          icon={preferences.theme === 'dark' ? 'moon' : 'sun'}
          items={themes.map((theme) => ({
            id: theme,
            label: t(`frame.theme.${theme}`),
            icon: theme === preferences.theme ? 'check' : undefined,
            onPress: () => onPrefer({ ...preferences, theme }),
          }))}
        />
        {signedIn && <Self words={words} {...signedIn} />}
      </div>
    </header>
  )
}

/** Named in the language it leads to, so that whoever cannot read this one finds it. */
function LanguageSwitch({ preferences, onPrefer }: Omit<TopBarProps, 'signedIn'>) {
  const next: Language = preferences.language === 'en' ? 'zh-CN' : 'en'
  return (
    <span lang={next}>
      <Button variant="subtle" icon="language" onPress={() => onPrefer({ ...preferences, language: next })}>
        {next === 'en' ? 'English' : '中文'}
      </Button>
    </span>
  )
}

type Place = {
  readonly id: 'board' | 'raise' | 'overview' | 'map' | 'need' | 'alerts' | 'admin'
  readonly icon: IconName
  readonly to: Route
}

function placesFor({ roles }: Me): readonly Place[] {
  return [
    { id: 'board', icon: 'inbox', to: { at: 'board' } },
    { id: 'raise', icon: 'add', to: { at: 'raise' } },
    ...(roles.length > 0
      ? [
          { id: 'overview', icon: 'chart', to: { at: 'overview' } } as const,
          { id: 'map', icon: 'department', to: { at: 'map' } } as const,
          { id: 'need', icon: 'survey', to: { at: 'need' } } as const,
          { id: 'alerts', icon: 'warning', to: { at: 'alerts' } } as const,
        ]
      : []),
    ...(roles.includes('administrator')
      ? [{ id: 'admin', icon: 'edit', to: { at: 'admin', tab: 'import' } } as const]
      : []),
  ]
}

/** Places that are reached through another one. */
const within: { readonly [A in Route['at']]?: Place['id'] } = {
  request: 'board',
  calendar: 'admin',
  'new-calendar': 'admin',
}

type PlacesProps = { words: Words; me: Me; nav: Nav; alerts: number }

function Places({ words: { t, number }, me, nav, alerts }: PlacesProps) {
  const at = useSyncExternalStore(nav.listen, () => nav.current().at)
  return (
    <nav className="places" aria-label={t('frame.places')}>
      {placesFor(me).map(({ id, icon, to }) => (
        <a
          key={id}
          href={nav.deepLink(to)}
          aria-current={id === (within[at] ?? at) ? 'page' : undefined}
          onClick={(event) => {
            if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
            event.preventDefault()
            nav.push(to)
          }}
        >
          <Icon name={icon} />
          <span>{t(`frame.place.${id}`)}</span>
          {id === 'alerts' && alerts > 0 && (
            <span className="count">
              <span aria-hidden>{alerts > 99 ? '99+' : number(alerts)}</span>
              <span className="spoken">{t('frame.alerts', { n: alerts })}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

type SelfProps = { words: Words; me: Me; nav: Nav; onSignOut: () => void }

function Self({ words, me, nav, onSignOut }: SelfProps) {
  const { t, language } = words
  const read = (name: Me['name']) => name[language] ?? name.en ?? name['zh-CN'] ?? ''
  return (
    <>
      <span className="self">
        <Avatar
          person={{
            id: me.person,
            name: read(me.name),
            secondary: `${read(me.departmentName)} · ${rolesText(words, me)}`,
          }}
          withName
        />
      </span>
      <Menu
        label={t('frame.self', { name: read(me.name) })}
        icon="person"
        items={[
          {
            id: 'accounts',
            label: t('frame.place.accounts'),
            icon: 'person',
            onPress: () => nav.push({ at: 'accounts' }),
          },
          { id: 'out', label: t('frame.sign-out'), icon: 'sign-out', onPress: onSignOut },
        ]}
      />
    </>
  )
}
