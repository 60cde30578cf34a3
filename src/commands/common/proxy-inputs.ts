import { account, count, text } from '../../cli/inputs.ts'
import { defineError } from '../../core/errors.ts'
import type { Chain } from '../../core/chain/chain.ts'
import { nearest } from '../../core/nearest.ts'

const unknownProxyType = defineError('UNKNOWN_PROXY_TYPE', 'usage', ({ type, known, network }: { type: string, known: readonly string[], network: string }) => {
  const close = nearest(type, known)
  return { message: `${network} has no proxy type “${type}”.`, hint: close === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${close}?` }
})

/** The inputs that tell one proxy of an account from another. */
export const proxyInputs = () => ({
  type: text({ flag: '--proxy-type', aliases: ['--type'], default: 'Any', placeholder: 'type', help: 'What the proxy may do: Any, Staking, Governance …' }),
  delay: count({ flag: '--delay', min: 0, default: 0, placeholder: 'blocks', help: 'Blocks for which the proxy must announce what it does.' }),
})

/** The account for which a proxy acts. */
export const realInput = () =>
  account({ flag: '--real', aliases: ['--proxy'], prompt: 'For which account?', help: 'The account for which the proxy acts: an address or a wallet.' })

/** A proxy type as the connected chain spells it. @throws UNKNOWN_PROXY_TYPE */
export function proxyType ({ api, network }: Chain, type: string): string {
  const known = (api.registry.createType('ProxyType') as unknown as { readonly defKeys: readonly string[] }).defKeys
  const found = known.find(each => each.toLowerCase() === type.toLowerCase())
  if (found === undefined) throw unknownProxyType({ type, known, network: network.name })
  return found
}
