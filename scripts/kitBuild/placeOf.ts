import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A place in the tree, as an absolute path. */
export const placeOf = (...path: readonly string[]): string => join(root, ...path)
