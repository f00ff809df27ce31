import type { Page } from 'playwright-core'

/** A picture as its size and a thumbnail of 24 by 24 grey cells, each a letter of 64: `1280x900:AbC…`. */
export type Digest = string

const side = 24
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** @param page any page: its browser reads the picture */
export async function digestOf(page: Page, png: Buffer): Promise<Digest> {
  const { width, height, greys } = await page.evaluate(
    async ([data, side]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('the browser draws nothing')
      context.drawImage(picture, 0, 0)
      const { data: pixels, width, height } = context.getImageData(0, 0, picture.width, picture.height)
      const sums = new Float64Array(side * side)
      const counts = new Uint32Array(side * side)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const at = (y * width + x) * 4
          const cell = Math.floor((y * side) / height) * side + Math.floor((x * side) / width)
          const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
          sums[cell] = (sums[cell] ?? 0) + 0.299 * red + 0.587 * green + 0.114 * blue
          counts[cell] = (counts[cell] ?? 0) + 1
        }
      return { width, height, greys: [...sums].map((sum, cell) => sum / (counts[cell] ?? 1)) }
    },
    [png.toString('base64'), side] as const,
  )
  return `${width}x${height}:${greys.map((grey) => letters[Math.min(63, Math.floor(grey / 4))]).join('')}`
}

/** What differs between two pictures, in words, or null. Half a step of grey is how letters are smoothed, not a change. */
export function differenceOf(before: Digest, now: Digest): string | null {
  const [sizeBefore = '', cellsBefore = ''] = before.split(':')
  const [size = '', cells = ''] = now.split(':')
  if (size !== sizeBefore) return `is ${size} and was ${sizeBefore}`
  const changed = [...cells].filter(
    (cell, i) => Math.abs(letters.indexOf(cell) - letters.indexOf(cellsBefore[i] ?? '')) > 1,
  )
  return changed.length === 0 ? null : `${Math.round((changed.length / (side * side)) * 100)} % of it looks different`
}
