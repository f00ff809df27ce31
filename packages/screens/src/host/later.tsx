import { type ComponentType, useEffect, useRef, useState } from 'react'

export type LaterPart<P extends object> = ComponentType<P> & {
  /** Brings it, so that it is there when it is shown. */
  readonly fetch: () => Promise<void>
}

/**
 * A part that nobody needs at first sight, in a chunk of its own. Whoever may need it fetches it once the screen stands:
 * a press finds it there at once, and without a connection, too.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let part: ComponentType<P> | null = null
  let coming: Promise<void> | null = null
  const fetch = () => {
    coming ??= load().then(
      (loaded) => {
        part = loaded
      },
      (fault: unknown) => {
        // The next one who needs it tries again.
        coming = null
        throw fault
      },
    )
    return coming
  }
  function Later(props: P) {
    const [seen, setSeen] = useState<{ readonly fault: unknown } | null>(null)
    useEffect(() => {
      if (!part)
        fetch().then(
          () => setSeen({ fault: null }),
          (fault: unknown) => setSeen({ fault }),
        )
    }, [])
    if (seen?.fault) throw seen.fault
    const Part = part
    return Part && <Part {...props} />
  }
  return Object.assign(Later, { fetch })
}

/** Fetches parts once the screen stands. That they do not come is no fault before somebody wants them. */
export function useSoon(...parts: readonly { readonly fetch: () => Promise<void> }[]): void {
  // Those of a screen never change.
  const own = useRef(parts)
  useEffect(() => {
    for (const { fetch } of own.current) fetch().catch(() => {})
  }, [])
}
