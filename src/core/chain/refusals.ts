/** What a node says in JSON-RPC when it refuses something, as errors that people can read and programs can tell apart. */
import { BtcliError, EXIT, defineError, type ExitCategory } from '../errors.ts'
import { connectionLost, noSuchBlock, notOnThisChain, rpcRefused } from './errors.ts'

const CODES = { methodNotFound: -32601, invalidParams: -32602, internal: -32603, server: -32000, client: 4003 } as const

/** The codes of a transaction pool. */
const isOfPool = (code: number): boolean => code >= 1_000 && code < 1_100
/** The codes of too much at once. */
const isOfLimits = (code: number): boolean => code >= -32_011 && code <= -32_006

const badParameters = defineError('RPC_PARAMETERS', 'usage', ({ method, reason }: { method: string, reason: string }) => ({
  message: `The node cannot take these parameters of ${method}: ${reason}.`,
  hint: 'Give them one after the other, as the method has them: JSON, or a text.',
  details: { method, reason },
}))

const stateForgotten = defineError('STATE_FORGOTTEN', 'notFound', ({ block, network }: { block: string, network: string }) => ({
  message: `${network} does not keep the state of block ${block} any more.`,
  hint: 'Ask about a newer block, or a node that keeps all states: --network archive is one of the main network.',
  details: { block },
}))

/** What a provider throws for a refusal; without a code the connection broke. */
interface Refusal {
  readonly code?: number
  readonly message?: string
  readonly data?: unknown
}

/** The error for a refusal. */
export function plainError (error: unknown, method: string, network: string): BtcliError {
  if (error instanceof BtcliError) return error
  const refusal = error as Refusal
  const { code } = refusal
  if (code === undefined) return connectionLost({ network }, error)
  if (code === CODES.methodNotFound) return notOnThisChain({ what: `RPC method ${method}`, network, hint: 'btcli chain rpc rpc_methods lists what it has for you; dev_* are those of the embedded chain.' }, error)
  const own = ownError(refusal)
  if (own !== undefined) return own
  const reason = reasonOf(refusal)
  if (code === CODES.invalidParams) return badParameters({ method, reason: reason.replace(/^Invalid params:? /, '') }, error)
  const [, what, block = ''] = /(UnknownBlock|already discarded).*(0x[0-9a-f]{64})/i.exec(reason) ?? []
  if (code === CODES.client && what !== undefined) return /discarded/.test(reason) ? stateForgotten({ block, network }, error) : noSuchBlock({ block, network }, error)
  return rpcRefused({ method, code, reason, hint: hintOf(code) }, error)
}

/** The embedded chain's own errors come with their code, category and hint. */
function ownError ({ code, message = '', data }: Refusal): BtcliError | undefined {
  if (code !== CODES.server || typeof data !== 'object' || data === null) return undefined
  const { code: name, category, hint } = data as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || typeof category !== 'string' || !isCategory(category)) return undefined
  return new BtcliError(name, category, { message: plainWords(message), ...(typeof hint === 'string' ? { hint } : {}) })
}

const isCategory = (name: string): name is ExitCategory => Object.hasOwn(EXIT, name) && name !== 'done' && name !== 'no'

/** Providers put the code before the node's words, and the data after them. */
function reasonOf ({ message = '', data }: Refusal): string {
  const words = message.replace(/^-?\d+: /, '')
  return typeof data === 'string' && !words.includes(data) ? `${words}: ${data}` : words
}

const plainWords = (message: string): string => message.replace(/^-?\d+: /, '').replace(/: \{"code":.*$/, '')

function hintOf (code: number): string | undefined {
  if (isOfPool(code)) return 'Nothing was changed: the transaction is in no block.'
  if (isOfLimits(code)) return 'Ask for less at once.'
  return code === CODES.internal ? 'That is a fault of the node, whose log may say more.' : undefined
}
