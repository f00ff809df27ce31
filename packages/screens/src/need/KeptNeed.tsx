import type { NeedView } from '@counterpart/contract'
import { languages } from '@counterpart/core'
import { useEffect, useRef } from 'react'
import { Banner, Button, Inline, Section, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { sentenceOf } from './needText.ts'
import { useCopy } from './useCopy.ts'
import { useWordsIn } from './useWordsIn.ts'

type KeptNeedProps = { need: NeedView; onAgain: () => void }

/** What was just kept, as a sentence to take along, in both languages. */
export function KeptNeed({ need, onAgain }: KeptNeedProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  // The form that was sent is gone, and the keyboard with it.
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Section frame="card">
        <Stack gap="m">
          <Banner tone="success" title={t('need.kept')}>
            {t('need.kept.detail')}
          </Banner>
          {languages.map((language) => (
            <Sentence key={language} need={need} language={language} />
          ))}
          <Inline>
            <Button variant="subtle" icon="add" onPress={onAgain}>
              {t('need.again')}
            </Button>
          </Inline>
        </Stack>
      </Section>
    </div>
  )
}

function Sentence({ need, language }: { need: NeedView; language: (typeof languages)[number] }) {
  const { t } = useWords()
  const words = useWordsIn(language)
  const copy = useCopy()
  if (!words) return null
  const sentence = sentenceOf(words, need)
  return (
    <Stack gap="xs">
      <Text>
        <span lang={language}>{sentence}</span>
      </Text>
      <Inline>
        <Button onPress={() => copy(sentence)}>{t(`need.copy.${language}`)}</Button>
      </Inline>
    </Stack>
  )
}
