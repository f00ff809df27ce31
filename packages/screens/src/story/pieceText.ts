import { textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import type { Piece, Segment } from './storyPieces.ts'

type NameOf = (person: string) => string

/** Why a stretch was counted, or was not. */
export function segmentText(words: Words, segment: Segment, nameOf: NameOf): string {
  const { t } = words
  if (segment.why === 'paused') {
    const who = segment.by === 'system' ? t('timeline.system') : nameOf(segment.by)
    const said = t(`story.paused.${segment.on}`, { who })
    return segment.reason.trim() ? t('story.paused.reason', { said, reason: segment.reason }) : said
  }
  if (segment.why === 'supposed-pause') return t('story.supposed-pause')
  const name = segment.name && textIn(segment.name, words.language)
  if (segment.counted > 0) return name ? t('story.counted.named', { name }) : t('story.counted')
  return closedText(words, segment.why, name)
}

function closedText({ t }: Words, why: string | undefined, name: string | undefined): string {
  switch (why) {
    case 'holiday':
      return name ? t('story.closed.holiday.named', { name }) : t('story.closed.holiday')
    case 'exception':
      return name ? t('story.closed.exception.named', { name }) : t('story.closed.exception')
    case 'break':
      return t('story.closed.break')
    default:
      return t('story.closed.outside-hours')
  }
}

/** The same of a piece of the picture. */
export function pieceText(words: Words, piece: Piece, nameOf: NameOf): string {
  const { t } = words
  const { look, segment, why } = piece
  const name = piece.name && textIn(piece.name, words.language)
  switch (look) {
    case 'late':
      return t('story.late')
    case 'stopped':
      return t('story.stopped')
    case 'ahead':
      return t('story.ahead')
    case 'ahead-closed':
      return closedText(words, why, name)
    default:
      return segment ? segmentText(words, segment, nameOf) : ''
  }
}

/** What there is room for in the picture itself. */
export function shortPieceText(words: Words, { look, why, name }: Piece): string {
  const { t, language } = words
  if (look === 'paused') return t('clock.state.paused')
  if (look === 'supposed') return t('story.supposed')
  if (look === 'stopped') return t('story.stopped')
  return name ? textIn(name, language) : closedText(words, why, undefined)
}
