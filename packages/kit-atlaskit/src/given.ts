type Given<P> = { [K in keyof P as undefined extends P[K] ? never : K]: P[K] } & {
  [K in keyof P as undefined extends P[K] ? K : never]?: Exclude<P[K], undefined>
}

/** The properties without those that are undefined, which Atlaskit's types tell from missing ones. */
export const given = <P extends object>(props: P): Given<P> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<P>
