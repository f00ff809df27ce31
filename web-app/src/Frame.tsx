import { connectHub, type HubLine } from '@counterpart/client'
import type { ColorMode } from '@counterpart/kit'
import { type Host, hashNav, type Me, type Memory, type Mounted, mount } from '@counterpart/screens'
import { type Language, type Words, wordsFor } from '@counterpart/words'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Button, EmptyState, KitProvider, Page, Skeleton } from '#kit'
import { keep, keepPreferences, kept, type Preferences, readPreferences } from './preferences.ts'
import { SignIn } from './SignIn.tsx'
import { keepSession, keptSession, type Session } from './session.ts'
import { TopBar } from './TopBar.tsx'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const nav = hashNav(window)
const memory: Memory = {
  read: (key) => kept(`counterpart.${key}`),
  write: (key, text) => keep(`counterpart.${key}`, text),
}

/** The hub's own page around the screens: who is there, in which language and colours. */
export function Frame() {
  const [preferences, setPreferences] = useState(readPreferences)
  const [session, setSession] = useState(() => keptSession(Date.now()))
  const [expired, setExpired] = useState(false)
  const words = useWordsOf(preferences)
  const colorMode = useColorMode(preferences)

  const prefer = (next: Preferences) => {
    keepPreferences(next)
    setPreferences(next)
  }
  const leave = useCallback((isExpired: boolean) => {
    keepSession(null)
    setSession(null)
    setExpired(isExpired)
  }, [])
  useEffect(() => {
    document.documentElement.lang = preferences.language
    document.documentElement.dataset['mode'] = colorMode
  }, [preferences.language, colorMode])

  if (!words) return null
  const bar = { words, preferences, onPrefer: prefer }
  return (
    <KitProvider
      colorMode={colorMode}
      locale={words.language}
      strings={{ close: words.t('kit.close'), notifications: words.t('frame.notifications') }}
    >
      <div className="frame">
        {session ? (
          <SignedIn key={session.token} session={session} bar={bar} colorMode={colorMode} onLeave={leave} />
        ) : (
          <>
            <TopBar {...bar} />
            <SignIn
              words={words}
              expired={expired}
              onSignIn={(next) => {
                keepSession(next)
                setSession(next)
                setExpired(false)
              }}
            />
          </>
        )}
      </div>
    </KitProvider>
  )
}

type Bar = { words: Words; preferences: Preferences; onPrefer: (preferences: Preferences) => void }
type SignedInProps = { session: Session; bar: Bar; colorMode: ColorMode; onLeave: (expired: boolean) => void }

function SignedIn({ session, bar, colorMode, onLeave }: SignedInProps) {
  const { words } = bar
  const { language } = words
  const hub = useHub(session, language, onLeave)
  const { me, failed, again } = useMe(hub)
  const alerts = useAlertCount(hub, me)
  const host = useMemo<Host | null>(
    () => hub && me && { instance: 'hub', me, language, timeZone, colorMode, nav, memory, ...hub },
    [hub, me, language, colorMode],
  )
  return (
    <>
      <TopBar {...bar} signedIn={me ? { me, nav, alerts, onSignOut: () => onLeave(false) } : undefined} />
      {host ? (
        <Screens host={host} />
      ) : (
        <Page title={words.t('product.name')}>
          {failed ? (
            <EmptyState
              icon="error"
              title={words.t('trouble.unreachable')}
              description={words.t('trouble.unreachable.detail')}
              action={
                <Button icon="refresh" onPress={again}>
                  {words.t('act.retry')}
                </Button>
              }
            />
          ) : (
            <Skeleton label={words.t('kit.loading')} shape="table" />
          )}
        </Page>
      )}
    </>
  )
}

/** The screens in an element of their own, as any host has them. */
function Screens({ host }: { host: Host }) {
  const place = useRef<HTMLDivElement>(null)
  const mounted = useRef<Mounted | null>(null)
  const first = useRef(host)
  useEffect(() => {
    if (!place.current) return
    // React unmounts a root it is rendering in only after it is done.
    const screens = mount(place.current, first.current)
    mounted.current = screens
    return () => {
      mounted.current = null
      setTimeout(() => screens.unmount())
    }
  }, [])
  useEffect(() => {
    first.current = host
    mounted.current?.update(host)
  }, [host])
  return <div className="screens" ref={place} />
}

function useHub(session: Session, language: Words['language'], onLeave: (expired: boolean) => void) {
  const [hub, setHub] = useState<HubLine | null>(null)
  useEffect(() => {
    const connection = connectHub({ base: '', token: () => session.token, language, onExpired: () => onLeave(true) })
    setHub(connection)
    return connection.close
  }, [session, language, onLeave])
  return hub
}

function useMe(hub: HubLine | null) {
  const [me, setMe] = useState<Me | null>(null)
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!hub) return
    let wanted = true
    setFailed(false)
    hub.client.getMe().then(
      (reply) => {
        if (!wanted) return
        if (reply.ok) setMe(reply.value)
        else setFailed(true)
      },
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [hub, round])
  return { me, failed, again: () => setRound(round + 1) }
}

const everyMs = 60_000

/** Broken promises that the reader is told of. */
function useAlertCount(hub: HubLine | null, me: Me | null): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!hub || !me || me.roles.length === 0) return
    let wanted = true
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, everyMs)
      hub.client.listAlerts({ query: { limit: 100 } }).then(
        (reply) => wanted && reply.ok && setCount(reply.value.items.length),
        () => undefined,
      )
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, 2_000)
    }
    ask()
    const stop = hub.watch(soon)
    return () => {
      wanted = false
      clearTimeout(timer)
      stop()
    }
  }, [hub, me])
  return count
}

function useWordsOf({ language }: Preferences): Words | null {
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let wanted = true
    const show = (loaded: Words) => wanted && setWords(loaded)
    const first = (language: Language) => wordsFor(language, { timeZone }, ['first', 'frame', 'refusals'])
    first(language).then(show, () => first('en').then(show))
    return () => {
      wanted = false
    }
  }, [language])
  return words
}

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const contrast = window.matchMedia('(prefers-contrast: more)')

function useColorMode({ theme }: Preferences): ColorMode {
  const systems = useSyncExternalStore(
    (heard) => {
      for (const query of [dark, contrast]) query.addEventListener('change', heard)
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener('change', heard)
      }
    },
    (): ColorMode => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
  )
  return theme === 'system' ? systems : theme
}
