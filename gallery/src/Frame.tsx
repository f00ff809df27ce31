import { useEffect, useRef, useState } from 'react'
import { Badge } from '#kit'
import { faultsOf } from './cutTexts.ts'
import { addressOf, type Choice, type HostLook } from './looks.ts'

const height = 900

/** One host at the width that is chosen, made as small as the column it stands in. */
export function Frame({ host, choice }: { host: HostLook; choice: Choice }) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [room, setRoom] = useState(0)
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({ cut: [], tooWide: 0 })
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const look = setInterval(() => {
      const page = frame.current?.contentDocument
      if (page?.querySelector('h1')) setFaults(faultsOf(page))
    }, 2_000)
    return () => clearInterval(look)
  }, [])

  const width = Number(choice.width)
  const scale = Math.min(1, room / width)
  return (
    <figure className="frame">
      <figcaption>
        <a href={addressOf(host, choice)} target="_blank" rel="noreferrer">
          {host.name}
        </a>
        {faults.tooWide > 0 && <Badge tone="danger">{`${faults.tooWide} px too wide`}</Badge>}
        {faults.cut.length > 0 && (
          <span title={faults.cut.join('\n')}>
            <Badge tone="warning">{`${faults.cut.length} cut`}</Badge>
          </span>
        )}
      </figcaption>
      <div className="room" ref={box} style={{ blockSize: height * scale }}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, into which this one looks. */}
        <iframe
          ref={frame}
          title={`${host.name}: ${choice.show}`}
          loading="lazy"
          src={addressOf(host, choice)}
          style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  )
}
