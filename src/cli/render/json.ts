/** Results as JSON: what programs read. */
import { toTao } from '../../core/amount.ts'
import type { BtcliError } from '../../core/errors.ts'

/** Which chain and block a result speaks of; nothing for a command that asked no chain. */
export interface Place {
  readonly network?: string | undefined
  readonly block?: number | undefined
}

/** One line of JSON. Every bigint is an amount: `{"rao":"1000000000","tao":"1.000000000"}`. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, (_key, part: unknown) => typeof part === 'bigint' ? { rao: part.toString(), tao: toTao(part) } : part)}\n`

/** The document of a success. */
export const successDocument = (command: string, { network, block }: Place, data: unknown): string =>
  toJson({ ok: true, command, network, block, data: data ?? null })

/** The document of a failure. `command` is null when the command line named none. */
export const failureDocument = (command: string | null, { network, block }: Place, error: BtcliError): string =>
  toJson({
    ok: false,
    command,
    network,
    block,
    error: { code: error.code, message: error.message, hint: error.hint ?? null, exit: error.exit, details: error.details ?? {} },
  })
