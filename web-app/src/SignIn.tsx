import type { Words } from '@counterpart/words'
import { useEffect, useState } from 'react'
import { Avatar, Banner, Button, EmptyState, Page, SearchField, Section, Skeleton, Stack } from '#kit'
import { type People, type SamplePerson, type Session, samplePeople, signInAs } from './session.ts'

type SignInProps = {
  words: Words
  /** Somebody was signed in, and the hub no longer knows them. */
  expired: boolean
  onSignIn: (session: Session) => void
}

/** Choosing who to be, on a machine where anybody may be anybody. */
export function SignIn({ words, expired, onSignIn }: SignInProps) {
  const { t } = words
  const [people, setPeople] = useState<People | null>(null)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState<string | null>(null)
  useEffect(() => {
    if (people === null) void samplePeople().then(setPeople)
  }, [people])

  const choose = async (person: SamplePerson) => {
    setBusy(person.id)
    setFailed(false)
    const session = await signInAs(person.id)
    setBusy(null)
    if (session) onSignIn(session)
    else setFailed(true)
  }
  return (
    <Page title={t('sign-in.title')} subtitle={t('sign-in.subtitle')} measure="reading">
      {expired && (
        <Banner tone="info" title={t('refusal.unauthenticated')}>
          {t('refusal.unauthenticated.detail')}
        </Banner>
      )}
      {failed && (
        <Banner tone="danger" title={t('sign-in.failed')}>
          {t('trouble.unreachable.detail')}
        </Banner>
      )}
      {people === null && <Skeleton label={t('kit.loading')} shape="table" />}
      {people?.state === 'off' && (
        <EmptyState icon="person" title={t('sign-in.off')} description={t('sign-in.off.detail')} />
      )}
      {people?.state === 'unreachable' && (
        <EmptyState
          icon="error"
          title={t('trouble.unreachable')}
          description={t('trouble.unreachable.detail')}
          action={
            <Button icon="refresh" onPress={() => setPeople(null)}>
              {t('act.retry')}
            </Button>
          }
        />
      )}
      {people?.state === 'here' && (
        <Everyone words={words} people={people.people} busy={busy} onChoose={(person) => void choose(person)} />
      )}
    </Page>
  )
}

type EveryoneProps = {
  words: Words
  people: readonly SamplePerson[]
  busy: string | null
  onChoose: (person: SamplePerson) => void
}

function Everyone({ words, people, busy, onChoose }: EveryoneProps) {
  const { t, language } = words
  const [text, setText] = useState('')
  const nameOf = (name: SamplePerson['name']) => name[language] ?? name.en ?? name['zh-CN'] ?? ''
  const all = (person: SamplePerson) =>
    [...Object.values(person.name), ...Object.values(person.departmentName)].join('\n').toLocaleLowerCase()
  const wanted = text.trim().toLocaleLowerCase()
  const departments = Map.groupBy(
    people.filter((person) => all(person).includes(wanted)),
    ({ department }) => department,
  )
  const collator = new Intl.Collator(language)
  return (
    <Stack gap="l">
      {people.length > 12 && (
        <SearchField label={t('sign-in.search')} placeholder={t('sign-in.search')} value={text} onChange={setText} />
      )}
      {[...departments]
        .map(([id, members]) => ({ id, members, name: nameOf(members[0]?.departmentName ?? {}) }))
        .toSorted((a, b) => collator.compare(a.name, b.name))
        .map(({ id, members, name }) => (
          <Section key={id} title={name} frame="card">
            <ul className="people">
              {members.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    className="who"
                    aria-busy={busy === person.id}
                    disabled={busy !== null}
                    onClick={() => onChoose(person)}
                  >
                    <Avatar
                      person={{ id: person.id, name: nameOf(person.name), secondary: rolesText(words, person) }}
                      withName
                    />
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      {departments.size === 0 && <EmptyState icon="search" title={t('sign-in.nobody')} />}
    </Stack>
  )
}

export const rolesText = ({ t }: Words, { roles }: Pick<SamplePerson, 'roles'>): string =>
  roles.length === 0 ? t('role.none') : roles.map((role) => t(`role.${role}`)).join(' · ')
