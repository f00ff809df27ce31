import type { Memory } from '@counterpart/screens'

/** Frames beside each other share nothing, and look the same each time. */
export const noMemory: Memory = { read: () => null, write: () => undefined }
