import { type Pixel, pngOf } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]

const ground: Colour = [12, 100, 112]
const white: Colour = [255, 255, 255]
const pale: Colour = [155, 224, 230]

/** In full colour, to the edge: the host rounds it. */
export const colourIcon = (size: 96 | 192): Uint8Array =>
  drawn(size, size / 32, (arm, other) => [...mixed(mixed(ground, white, arm), pale, other), 255])

/** White alone on nothing, as Teams wants it for its bar. */
export const outlineIcon = (): Uint8Array => drawn(32, 1.25, (arm, other) => [...white, 255 * Math.max(arm, other)])

/**
 * The sign: two arms of which one is the other turned around, since what one gives the other takes.
 *
 * @param scale pixels for a unit of the field, which is 32 by 32; the sign stays in the middle
 * @param colourOf how much of either arm covers the pixel, from 0 to 1
 */
function drawn(size: number, scale: number, colourOf: (arm: number, other: number) => Pixel): Uint8Array {
  const coverage = (x: number, y: number) =>
    Math.min(1, Math.max(0, 0.5 + scale * (strokeWidth / 2 - distanceToArm(x, y))))
  return pngOf(size, (column, row) => {
    const x = (column + 0.5 - size / 2) / scale
    const y = (row + 0.5 - size / 2) / scale
    return colourOf(coverage(16 + x, 16 + y), coverage(16 - x, 16 - y))
  })
}

const strokeWidth = 3

/** From 7,9 to the right, around a corner, and down to 21,14. */
function distanceToArm(x: number, y: number): number {
  const corner = { x: 18, y: 12, radius: 3 }
  // Beyond the ends of the quarter circle one of the lines is nearer.
  const isAtCorner = x >= corner.x && y <= corner.y
  return Math.min(
    Math.hypot(x - Math.min(Math.max(x, 7), corner.x), y - 9),
    Math.hypot(x - 21, y - Math.min(Math.max(y, corner.y), 14)),
    isAtCorner ? Math.abs(Math.hypot(x - corner.x, y - corner.y) - corner.radius) : Number.POSITIVE_INFINITY,
  )
}

const mixed = (under: Colour, over: Colour, share: number): Colour => {
  const mix = (channel: 0 | 1 | 2) => under[channel] + (over[channel] - under[channel]) * share
  return [mix(0), mix(1), mix(2)]
}
