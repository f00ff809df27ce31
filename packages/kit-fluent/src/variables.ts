/** A theme as the variables of CSS that Fluent's styles read. */
export const variablesOf = (theme: object): readonly (readonly [name: `--${string}`, value: string])[] =>
  Object.entries(theme).map(([name, value]) => [`--${name}`, `${value}`])
