import { isScore, ratingQuestions, ratingSurvey, scores } from '@counterpart/core'
import { Rating, Text, TextArea } from '#kit'
import { useNames } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { Subject } from '../request/subject.ts'
import { needsReason, type RatingDraft } from './ratingDraft.ts'

type RatingFieldsProps = {
  view: Subject
  draft: RatingDraft
  onChange: (draft: RatingDraft) => void
  /** Texts of fields that lack something or were refused, by name. */
  errors: { readonly [F in keyof RatingDraft]?: string | undefined }
}

/** The work and the result, apart, why, and who will see it. */
export function RatingFields({ view, draft, onChange, errors }: RatingFieldsProps) {
  const { t } = useWords()
  const nameOf = useNames()
  const must = needsReason(draft)
  const { departments } = view.names
  return (
    <>
      {ratingQuestions.map((question) => (
        <Rating
          key={question}
          name={question}
          label={t(`rating.${question}`)}
          hint={t(`rating.${question}.hint`)}
          most={scores.length}
          lowest={t('rating.lowest')}
          highest={t('rating.highest')}
          value={draft[question]}
          onChange={(score) => onChange({ ...draft, [question]: isScore(score) ? score : null })}
          error={errors[question]}
        />
      ))}
      <TextArea
        name="reason"
        label={t('rating.reason')}
        hint={must ? t('rating.reason.must') : t('rating.reason.may')}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        maxLength={ratingSurvey.reasonLength}
        required={must}
        rows={2}
        error={errors.reason}
      />
      <Text role="subtle">
        {t('rating.seen', {
          provider: nameOf(departments, view.provider),
          customer: nameOf(departments, view.customer),
        })}
      </Text>
    </>
  )
}
