/** Round marks from 0 to at least `max`, about `wanted` of them, one or more apart. */
export function countTicks(max: number, wanted: number): readonly number[] {
  const rough = Math.max(1, max / wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power)
  const step = steps.find((candidate) => candidate >= rough && Number.isInteger(candidate)) ?? rough
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** The middle of a label as near to `middle` as the label can be inside a drawing of `width`. */
export const within = (middle: number, own: number, width: number): number =>
  Math.max(own / 2, Math.min(middle, width - own / 2))
