import type { FigureView } from '@counterpart/contract'
import type { Words } from '@counterpart/words'

export type FigureText = { readonly value: string; readonly interval: string; readonly n: string }

/** A figure never goes without its n and interval; where there is too little it says how much is missing. */
export function figureText(
  { t, number, percent }: Words,
  figure: FigureView,
  format: (value: number) => string,
): FigureText {
  if (figure.kind === 'not-enough-data')
    return {
      value: t('figure.not-enough-data'),
      interval: t('figure.missing', { missing: figure.needed - figure.n }),
      n: t('figure.n', { n: number(figure.n) }),
    }
  return {
    value: format(figure.value),
    interval: t('figure.interval', {
      confidence: percent(figure.confidence),
      low: format(figure.low),
      high: format(figure.high),
    }),
    n: t('figure.n', { n: number(figure.n) }),
  }
}

/** A share, with a decimal only where the interval is narrow enough for it to mean something. */
export const shareFormat =
  ({ percent }: Pick<Words, 'percent'>, figure: FigureView) =>
  (value: number): string =>
    percent(value, figure.kind === 'figure' && figure.high - figure.low < 0.03 ? 1 : 0)
