import type { Hex } from '../hex.ts'
import { askOnce, NoAnswer } from './ask-once.ts'

/** How patiently a node is waited for. */
export interface ConnectOptions {
  /** How long it may take to answer, in ms; several endpoints share it. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

/** An endpoint that was tried in vain, and what it did. */
export interface Unreached {
  readonly endpoint: string
  readonly why: string
}

/** Aborted after so many ms, or when the options say so. */
export function patience (ms: number, { signal }: Pick<ConnectOptions, 'signal'>): AbortSignal {
  const late = AbortSignal.timeout(ms)
  return signal === undefined ? late : AbortSignal.any([signal, late])
}

/**
 * Why an endpoint is of no use, or undefined where it is. It is asked before the API connects, which would print each failure, and
 * asked for its genesis: a node that accepts connections may still say nothing, or be one of another chain.
 * @param genesis that of the chain that is meant, where it is known
 */
export async function whyNot (
  endpoint: string,
  { genesis, signal }: { readonly genesis?: Hex | undefined, readonly signal: AbortSignal },
): Promise<string | undefined> {
  try {
    const answer = await askOnce(endpoint, 'chain_getBlockHash', { params: [0], signal })
    return genesis === undefined || answer === genesis ? undefined : 'it is a node of another chain'
  } catch (error) {
    if (error instanceof NoAnswer) return error.message
    return error instanceof Error ? `it refuses to name its chain: ${error.message}` : undefined
  }
}
