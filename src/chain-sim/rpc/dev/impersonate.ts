import * as v from 'valibot'
import { encodeAddress } from '../../../core/ss58.ts'
import { method } from '../method.ts'
import { account, maybe } from '../params.ts'

/**
 * Lets transactions of an account in without its key: any signature of the right length holds for it until the node ends. Nonce, fee
 * and all else is as ever.
 *
 * @param address whose; `on` false ends it
 * @returns the addresses of all accounts that are impersonated now
 *
 * @example
 * dev_impersonate("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
 */
export const dev_impersonate = method({ address: account, on: maybe(v.boolean('expected true or false')) }, (node, { address, on = true }) => {
  const others = [...node.runtime.impersonated ?? []].filter(each => each !== address)
  const accounts = on ? [...others, address] : others
  node.impersonate(accounts)
  return accounts.map(each => encodeAddress(each))
})
