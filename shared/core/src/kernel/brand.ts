declare const brand: unique symbol

/** A checked value: a `T` that was given out by the one place that may make it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
