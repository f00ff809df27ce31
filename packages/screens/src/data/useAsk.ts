import type { Client, Reply } from '@counterpart/client'
import type { Call, OperationName, Operations, Output } from '@counterpart/contract'
import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useHost } from '../host/useHost.tsx'
import { isPassing, isTrouble, refused, type Trouble, troubleOf } from './trouble.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Trouble
  }
}

/** Operations that change nothing: those that read, and those that look ahead. */
export type Question =
  | { [N in OperationName]: Operations[N]['method'] extends 'GET' ? N : never }[OperationName]
  | { [N in OperationName]: Operations[N] extends { readonly question: true } ? N : never }[OperationName]

/** The parts that a call needs, with those left out that have nothing in them. */
export type Asking<N extends OperationName> = {
  readonly [K in keyof Call<N> as object extends Call<N>[K] ? never : K]: Call<N>[K]
} & { readonly [K in keyof Call<N> as object extends Call<N>[K] ? K : never]?: Call<N>[K] }

/** What was asked names the answer: two screens that ask the same share it. */
export const keyOf = <N extends Question>(operation: N, call: Asking<N>) => [operation, call] as const

/** @throws Trouble */
export async function ask<N extends Question>(
  client: Client,
  operation: N,
  call: Asking<N>,
  signal?: AbortSignal,
): Promise<Output<N>> {
  const send = client[operation] as (call: Asking<N>, signal?: AbortSignal) => Promise<Reply<N>>
  const reply = await send(call, signal).catch((fault: unknown) => Promise.reject(troubleOf(fault)))
  return reply.ok ? reply.value : Promise.reject(refused(reply.refusal))
}

type Options<N extends Question> = {
  readonly enabled?: boolean
  readonly staleTime?: number
  readonly refetchInterval?: (answer: Output<N> | undefined) => number | false
  /** While another question is answered, the last answer stays. */
  readonly keepPrevious?: boolean
}

/** The answer of the server to a question, kept and shared by all that ask the same. */
export function useAsk<N extends Question>(
  operation: N,
  call: Asking<N>,
  { refetchInterval, keepPrevious, ...options }: Options<N> = {},
): UseQueryResult<Output<N>, Trouble> {
  const { client } = useHost()
  return useQuery<Output<N>, Trouble, Output<N>>({
    queryKey: keyOf(operation, call),
    queryFn: ({ signal }) => ask(client, operation, call, signal),
    ...(refetchInterval && { refetchInterval: (query) => refetchInterval(query.state.data) }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...options,
  })
}

/** One a mount, so that two web parts on a page share nothing. */
export const makeQueries = ({ retries = 2 } = {}): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // What changed in the meantime is told by `watch`.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, trouble) => isTrouble(trouble) && isPassing(trouble) && failures < retries,
        // A refusal is for the screen to say; a bug is for the boundary.
        throwOnError: (error) => !isTrouble(error),
      },
    },
  })
