import { type ApiOptions, languageOf, type Proven } from '@counterpart/api'
import type { Refusal } from '@counterpart/contract'
import type { ProvenAccount, TenantId } from '@counterpart/core'
import { type Ports, signIn } from '@counterpart/usecases'
import { decodeJwt } from 'jose'
import { bearerOf } from './bearer.ts'
import { type DevSignIn, devIssuer } from './devSignIn.ts'
import { type EntraSettings, entraTokens, type Verifier } from './entraTokens.ts'
import { type forgeCalls, forgeTokens } from './forgeTokens.ts'

/** Calls that a door of ours has proven already, with whom they are of. */
export type Vouched = WeakMap<Request, ProvenAccount>

export type SignIns = {
  readonly dev: DevSignIn | undefined
  readonly entra: EntraSettings | undefined
  readonly forge: ReturnType<typeof forgeCalls> | undefined
  readonly vouched?: Vouched
}

/** Who is asking, by whichever sign-in their token is of. Nothing of a call counts but its token. */
export function hubIdentity(
  ports: Ports,
  tenant: TenantId,
  { dev, entra, forge, vouched }: SignIns,
): Required<Pick<ApiOptions, 'identify' | 'prove'>> {
  const ofEntra = entra && entraTokens(entra, ports.now)
  const ofForge = forge && forgeTokens(forge)

  /** By what the token says of itself, which only chooses who is to prove it. */
  function verifierOf(issuer: unknown): Verifier | undefined {
    return typeof issuer === 'string' && issuer.startsWith('forge/') ? ofForge : ofEntra
  }
  async function prove(request: Request): Promise<Proven | Refusal | null> {
    const known = vouched?.get(request)
    if (known) return { tenant, account: known }
    const token = bearerOf(request)
    const issuer = token === undefined ? undefined : issuerOf(token)
    if (token === undefined || issuer === devIssuer || !(ofEntra || ofForge)) return null
    const verifier = verifierOf(issuer)
    if (!verifier) return { kind: 'token-from-elsewhere' }
    const verified = await verifier(token)
    return verified.ok ? { tenant, account: verified.value } : verified.refusal
  }

  return {
    prove,
    async identify(request) {
      const known = await dev?.identify(request)
      if (known) return known
      const proven = await prove(request)
      if (!proven || 'kind' in proven) return proven
      const asked = request.headers.get('accept-language')
      const language = asked === null ? null : languageOf(asked)
      const signedIn = await signIn(ports)(tenant, proven.account, language)
      return signedIn.ok ? signedIn.value : signedIn.refusal
    },
  }
}

function issuerOf(token: string): unknown {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
