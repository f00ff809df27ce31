/**
 * A bucket of tokens for each key: full at first, one taken per call, filled again evenly over the minute.
 *
 * In memory, so each replica counts for itself.
 *
 * @returns take: 0, or the whole seconds after which the next call may come
 */
export function createRateLimit(perMinute: number, now: () => number): (key: string) => number {
  if (!Number.isFinite(perMinute)) return () => 0
  const buckets = new Map<string, { tokens: number; at: number }>()
  let manyBuckets = 10_000
  const perMs = perMinute / 60_000
  const tokensAt = (bucket: { tokens: number; at: number }, at: number) =>
    Math.min(perMinute, bucket.tokens + Math.max(0, at - bucket.at) * perMs)

  return (key) => {
    const at = now()
    if (buckets.size >= manyBuckets) forgetFull(at)
    const bucket = buckets.get(key) ?? { tokens: perMinute, at }
    const tokens = tokensAt(bucket, at)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs / 1000)
  }

  /** A full bucket and none at all are the same. */
  function forgetFull(at: number) {
    for (const [key, bucket] of buckets) if (tokensAt(bucket, at) >= perMinute) buckets.delete(key)
    // Otherwise, with as many people as that in one minute, every call would look through all of them.
    manyBuckets = Math.max(manyBuckets, 2 * buckets.size)
  }
}
