import type { Output } from '@counterpart/contract'
import { type MeasureId, textIn } from '@counterpart/core'
import { useEffect, useRef, useState } from 'react'
import { Banner, Button, Inline, Link, RadioGroup, Section, Stack, Text, TextField } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'

type ComplaintStepProps = {
  /** As it stands in the address. */
  complaint: string
  measure: MeasureId | undefined
  onSay: (complaint: string) => void
  onChoose: (measure: MeasureId) => void
}
type Complaints = Output<'listComplaints'>

const pauseMs = 300
/** So many are offered at first. */
const usual = 6
const fitting = 3

/** What people say, and the measure that turns it into a number. */
export function ComplaintStep({ complaint, measure, onSay, onChoose }: ComplaintStepProps) {
  const { t, language } = useWords()
  const [typed, setTyped] = useTyped(complaint, onSay)
  const text = complaint.trim()
  const place = useRef<HTMLDivElement>(null)
  const choose = (wording: string) => {
    setTyped(wording, true)
    // The buttons go, and the keyboard with them.
    place.current?.focus()
  }
  const asked = useAsk('listComplaints', { query: text ? { text } : {} }, { keepPrevious: true, staleTime: 300_000 })
  return (
    <Section frame="card">
      <Stack gap="m">
        <TextField
          name="complaint"
          label={t('need.say')}
          hint={t('need.say.hint')}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
          <Answer query={asked} label={t('need.fits.loading')} shape="text">
            {(answer) =>
              text === '' ? (
                <Inline gap="s" wrap>
                  {answer.items.slice(0, usual).map(({ measure: one, wording }) => (
                    <Button key={one} onPress={() => choose(textIn(wording, language))}>
                      {textIn(wording, language)}
                    </Button>
                  ))}
                </Inline>
              ) : (
                <Fitting key={text} answer={answer} measure={measure} onChoose={onChoose} />
              )
            }
          </Answer>
        </div>
      </Stack>
    </Section>
  )
}

type FittingProps = { answer: Complaints; measure: MeasureId | undefined; onChoose: (measure: MeasureId) => void }

function Fitting({ answer: { items, known }, measure, onChoose }: FittingProps) {
  const { t, language } = useWords()
  const everything = useAsk('listComplaints', { query: {} }, { staleTime: 300_000 }).data?.items ?? []
  const [all, setAll] = useState(false)
  const best = items.slice(0, fitting)
  const chosen = measure ?? (known ? best[0]?.measure : undefined) ?? null
  const isAmong = best.some((one) => one.measure === chosen)
  const offered = !known ? items : all || (chosen !== null && !isAmong) ? everything : best
  return (
    <Stack gap="s">
      {!known && (
        <Banner tone="info" title={t('need.unknown')}>
          {t('need.unknown.detail')}
        </Banner>
      )}
      <RadioGroup<MeasureId>
        name="measure"
        label={known ? t('need.fits') : t('need.measures')}
        hint={known && offered.length > 1 && offered === best ? t('need.fits.detail') : undefined}
        value={chosen}
        onChange={(next) => next && onChoose(next)}
        options={offered.map(({ measure: one, wording }) => ({
          value: one,
          label: t(`measure.${one}`),
          description: t('need.said', { said: textIn(wording, language) }),
        }))}
      />
      {known && offered === best && (
        <Text role="caption">
          <Link onPress={() => setAll(true)}>{t('need.other')}</Link>
        </Text>
      )}
    </Stack>
  )
}

/** What is typed, said once the typing rests, or at once where it was chosen. A text that is changed from outside is taken over. */
function useTyped(said: string, onSay: (text: string) => void) {
  const [typed, setTyped] = useState(said)
  const [before, setBefore] = useState(said)
  if (said !== before) {
    setBefore(said)
    setTyped(said)
  }
  const say = useRef(onSay)
  useEffect(() => {
    say.current = onSay
  })
  useEffect(() => {
    if (typed === before) return
    const timer = setTimeout(() => say.current(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, before])
  const set = (text: string, atOnce = false) => {
    setTyped(text)
    if (atOnce) onSay(text)
  }
  return [typed, set] as const
}
