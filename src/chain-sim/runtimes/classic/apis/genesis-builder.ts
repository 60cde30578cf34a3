import { unit } from '../../../codec/composites.ts'
import { bytes, str } from '../../../codec/primitives.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { buildGenesis } from '../genesis/build.ts'
import { invalidGenesis } from '../genesis/errors.ts'
import { failed, okay, resultType } from './result.ts'

/** A genesis in which there is nobody and nothing. */
const DEFAULT_CONFIG = {
  system: {},
  aura: { authorities: [] },
  grandpa: { authorities: [] },
  balances: { balances: [] },
  transactionPayment: { multiplier: '1000000000000000000' },
  subtensorModule: { stakes: [], balancesIssuance: 0 },
  triumvirate: { members: [], phantom: null },
  triumvirateMembers: { members: [] },
  senateMembers: { members: [] },
  sudo: { key: null },
}

export const GenesisBuilder: RuntimeApi = {
  name: 'GenesisBuilder',
  docs: 'Makes the state behind block 0 from a configuration.',
  methods: {
    create_default_config: method({ docs: 'An empty configuration, as JSON.', inputs: {}, output: bytes, run: () => new TextEncoder().encode(JSON.stringify(DEFAULT_CONFIG)) }),
    build_config: method({
      docs: 'Writes the state that a configuration in JSON describes.',
      inputs: { json: bytes },
      output: resultType(unit, str),
      run: (rt, { json }) => {
        try {
          buildGenesis(rt, JSON.parse(new TextDecoder().decode(json)) as never)
          return okay(undefined)
        } catch (error) {
          if (error instanceof Error && (invalidGenesis.is(error) || error instanceof SyntaxError)) return failed(`Invalid JSON blob: ${error.message}`)
          throw error
        }
      },
    }),
  },
}
