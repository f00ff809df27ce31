import type { Client, HubChange } from '@counterpart/client'
import type { Output } from '@counterpart/contract'
import type { DepartmentId, FileReference, Instant } from '@counterpart/core'
import type { ColorMode } from '@counterpart/kit'
import type { Language } from '@counterpart/words'
import type { MineGroup } from '../mine/groups.ts'
import type { Nav } from '../nav/nav.ts'

/** Who looks at the screen. */
export type Me = Output<'getMe'>

export type Change = HubChange

/** Small texts that outlive the page, such as a draft. A host without such a place forgets them. */
export interface Memory {
  read(key: string): string | null
  /** null forgets. */
  write(key: string, text: string | null): void
}

/** Where a host keeps the files that people give: requests only refer to them. */
export interface FileShelf {
  /** @param told hears how far it got, from 0 to 1. @throws when the file is not kept */
  keep(file: File, told: (progress: number) => void): Promise<FileReference>
  /** Where a file that is held opens; null where it is not to be found. */
  addressOf(held: string): string | null
}

/** What a host shows where the product is a part of a page: the catalogue, or what the reader asked for, as the page has them. */
export interface PagePart {
  readonly catalogue?: {
    readonly title: string
    /** Only what this department does; null is all. */
    readonly provider: DepartmentId | null
  }
  readonly mine?: {
    readonly title: string
    readonly groups: readonly MineGroup[]
    /** Of each group, before more are asked for. */
    readonly rows: number
  }
}

/** All that differs between the programs in which the screens are shown. A screen asks this port and never which host it is in. */
export interface Host {
  /** Tells two mounts on one page apart. */
  readonly instance: string
  readonly me: Me
  readonly language: Language
  /** Of the reader, an IANA name. */
  readonly timeZone: string
  readonly colorMode: ColorMode
  /** What the kit of this shell must know of the page around, such as its theme. No screen reads it. */
  readonly surface?: object | undefined
  /** Absent where the product has the page for itself. */
  readonly part?: PagePart | undefined
  readonly client: Client
  readonly nav: Nav
  readonly memory: Memory
  /** Absent where the host keeps no files: then people give links. */
  readonly files?: FileShelf | undefined
  /** The time of the server, as near as the host knows it: clocks are judged by it. */
  now(): Instant
  /** Live changes. @returns stops watching */
  watch(heard: (change: Change) => void): () => void
}
