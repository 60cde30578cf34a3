/** Errors of the chain in the codes and words of a Substrate node: clients compare them. */
import { BtcliError } from '../../core/errors.ts'
import { RuntimeTrap } from '../../core/yuma/trap.ts'
import { MalformedExtrinsic } from '../block/extrinsic.ts'
import { PoolRefusal } from '../block/pool-refusal.ts'
import { TransactionRefused, type Invalidity } from '../pallet/executive.ts'
import { stateDiscarded } from '../state/errors.ts'
import { clientError, JSON_RPC, RpcError } from './error.ts'

const INVALID: Readonly<Record<string, string>> = {
  Call: 'Transaction call is not expected',
  Payment: 'Inability to pay some fees (e.g. account balance too low)',
  Future: 'Transaction will be valid in the future',
  Stale: 'Transaction is outdated',
  BadProof: 'Transaction has a bad signature',
  AncientBirthBlock: 'Transaction has an ancient birth block',
  ExhaustsResources: 'Transaction would exhaust the block limits',
  BadMandatory: 'A call was labelled as mandatory, but resulted in an Error.',
  MandatoryValidation: 'Transaction dispatch is mandatory; transactions must not be validated.',
  BadSigner: 'Invalid signing address',
}

/** Whatever was thrown, as the error that the client gets. */
export function asRpcError (error: unknown): RpcError {
  if (error instanceof RpcError) return error
  if (error instanceof TransactionRefused) return refused(error.why)
  if (error instanceof MalformedExtrinsic) return new RpcError(1001, `Extrinsic has invalid format: ${error.message}`)
  if (error instanceof PoolRefusal) return notPooled(error)
  if (error instanceof RuntimeTrap) return clientError(`Execution failed: Execution aborted due to trap: ${error.message}`)
  if (stateDiscarded.is(error)) return clientError(`UnknownBlock: State already discarded for ${String(error.details?.['hash'])}`)
  if (error instanceof BtcliError) return new RpcError(JSON_RPC.server, error.message, {
    code: error.code,
    category: error.category,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  })
  return new RpcError(JSON_RPC.internal, `Internal error: ${error instanceof Error ? error.message : String(error)}`)
}

/** A transaction on which the runtime traps while it is looked at, before it is in the pool. */
export const verificationFailed = ({ message }: RuntimeTrap): RpcError =>
  new RpcError(1002, `Verification Error: Runtime error: Execution failed: Execution aborted due to trap: ${message}`, `RuntimeApi("${message}")`)

const refused = (why: Invalidity): RpcError => why.type === 'Unknown'
  ? new RpcError(1011, 'Unknown Transaction Validity', why.reason)
  : new RpcError(1010, 'Invalid Transaction', INVALID[why.reason] ?? why.reason)

function notPooled ({ reason, hash, priorities }: PoolRefusal): RpcError {
  switch (reason) {
    case 'temporarily banned': return new RpcError(1012, 'Transaction is temporarily banned')
    case 'already imported': return new RpcError(1013, 'Transaction Already Imported', hash)
    case 'priority too low': {
      const compared = priorities === undefined ? '' : `: (${priorities.old} vs ${priorities.new})`
      return new RpcError(1014, `Priority is too low${compared}`, 'The transaction has too low priority to replace another transaction already in the pool.')
    }
    case 'pool full': return new RpcError(1016, 'Immediately Dropped', 'The transaction couldn\'t enter the pool because of the limit')
  }
}
