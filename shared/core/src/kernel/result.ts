/** What the domain answers: a value, or a refusal that says why not. Plain data, because it crosses iframes and bundles. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const refuse = <const R>(refusal: R): Result<never, R> => ({ ok: false, refusal })

/** Marks the place that no value can reach; a new member of a union makes the call stop compiling. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`)
}
