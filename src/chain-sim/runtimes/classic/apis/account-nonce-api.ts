import { accountId, u32 } from '../../../codec/primitives.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { system } from '../pallets/system/shape.ts'

export const AccountNonceApi: RuntimeApi = {
  name: 'AccountNonceApi',
  docs: 'The nonces of accounts.',
  methods: {
    account_nonce: method({
      docs: 'The nonce of the account’s next transaction.',
      inputs: { account: accountId },
      output: u32,
      run: (rt, { account }) => rt.scope(system).store.Account.get(account).nonce,
    }),
  },
}
