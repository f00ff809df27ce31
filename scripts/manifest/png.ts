import { crc32, deflateSync } from 'node:zlib'

/** One pixel: red, green, blue and opacity, each from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number, opacity: number]

/** A square picture with opacity, as PNG (W3C, third edition). */
export function pngOf(size: number, pixelAt: (x: number, y: number) => Pixel): Uint8Array {
  const stride = 1 + size * 4
  const rows = new Uint8Array(size * stride)
  for (let y = 0; y < size; y++)
    // The first byte of a row says how it is filtered; 0 is not at all.
    for (let x = 0; x < size; x++) rows.set(pixelAt(x, y).map(Math.round), y * stride + 1 + x * 4)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  // Eight bits for each of red, green, blue and opacity.
  header.set([8, 6], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
