import type { NeedView } from '@counterpart/contract'
import type { MeasureId } from '@counterpart/core'
import { useRef, useState } from 'react'
import { Grid, Stack } from '#kit'
import { Screen, TroubleState } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { NeedQuery } from '../nav/route.ts'
import { ComplaintStep } from './ComplaintStep.tsx'
import { KeptNeed } from './KeptNeed.tsx'
import { MeasureStep } from './MeasureStep.tsx'
import { NeedList } from './NeedList.tsx'

/** From a vague complaint to a number with a target. What was said and chosen stands in the address. */
export function NeedPage({ query }: { query: NeedQuery }) {
  const { t } = useWords()
  const { me } = useHost()
  return (
    <Screen title={t('need.title')} subtitle={t('need.subtitle')}>
      {me.roles.length > 0 ? (
        <Stack gap="l">
          <NewNeed query={query} />
          <NeedList />
        </Stack>
      ) : (
        <TroubleState trouble={{ kind: 'refused', refusal: { kind: 'not-allowed' } }} onRetry={() => undefined} />
      )}
    </Screen>
  )
}

function NewNeed({ query }: { query: NeedQuery }) {
  const { nav } = useHost()
  // Whoever goes on to another complaint has left the one that was kept.
  const [kept, setKept] = useState<{ readonly need: NeedView; readonly at: NeedQuery } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { complaint = '', measure, period, provider } = query
  const fit = useBestFit(complaint)
  // What rests on typing may come when somebody has gone elsewhere: it must not fetch them back.
  const go = (next: NeedQuery) => {
    if (nav.current().at !== 'need') return
    const present = Object.entries(next).filter(
      ([name, value]) => value && !(name === 'period' && value === '13-weeks'),
    )
    nav.replace({ at: 'need', ...Object.fromEntries(present) })
  }
  const again = () => {
    setKept(null)
    go({ period, provider } as NeedQuery)
    // The button that was pressed goes, and the keyboard with it.
    place.current?.focus()
  }
  const chosen = measure ?? fit
  const all = { complaint, measure, period, provider } as NeedQuery
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {kept?.at === query ? (
        <KeptNeed need={kept.need} onAgain={again} />
      ) : (
        <Grid min="wide" even>
          <ComplaintStep
            complaint={complaint}
            measure={measure}
            onSay={(said) => go({ complaint: said, period, provider } as NeedQuery)}
            onChoose={(next) => go({ ...all, measure: next })}
          />
          {chosen && (
            <MeasureStep
              complaint={complaint}
              measure={chosen}
              period={period}
              provider={provider}
              onChoose={(next) => go({ ...all, ...next } as NeedQuery)}
              onKept={(need) => setKept({ need, at: query })}
            />
          )}
        </Grid>
      )}
    </div>
  )
}

/** The measure that fits best what was said; none while nothing was said or recognised. */
function useBestFit(complaint: string): MeasureId | undefined {
  const text = complaint.trim()
  const { data } = useAsk('listComplaints', { query: { text } }, { enabled: text !== '', staleTime: 300_000 })
  return data?.known ? data.items[0]?.measure : undefined
}
