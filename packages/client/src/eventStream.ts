/**
 * The data of each event of a `text/event-stream`, as it comes (HTML Living Standard, 9.2.6). Comments are passed on as
 * null: they say that the other end is alive.
 */
export async function* eventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let unread = ''
  let data: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      unread += decoder.decode(value, { stream: true })
      const lines = unread.split(/\r\n|\n/)
      unread = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith(':')) yield null
        else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5))
        else if (line === '' && data.length) {
          yield data.join('\n')
          data = []
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
