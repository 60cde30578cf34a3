/** How their program writes figures. */
import type { Amount } from '../../support/btcli.ts'

/** An amount to the rao: τ1,000.000000000. */
export function balance ({ tao }: Amount): string {
  const [whole = '', part = ''] = tao.split('.')
  return `τ${BigInt(whole).toLocaleString('en-US')}.${part}`
}

/** TAO with so many places, rounded. */
export const rounded = ({ tao }: Amount, places: number): string => Number(tao).toFixed(places)

/** A share that the chain keeps of 65535, with five places. */
export const exactShare = (of65535: number): string => (of65535 / 65_535).toFixed(5)

/** The same where they keep it in 32 bits, as a metagraph does. */
export const share = (of65535: number): string => Math.fround(of65535 / 65_535).toFixed(5)

/** A stake where they keep it in 32 bits, with five places: exactly between two texts Python takes the even one, JavaScript the larger. */
export function stake32 ({ tao }: Amount): string {
  const value = Math.fround(Number(tao))
  const lower = (Math.floor(value * 1e5) / 1e5).toFixed(5)
  const isBetween = /^50*$/.test(value.toFixed(30).slice(lower.length))
  return isBetween && Number(lower.at(-1)) % 2 === 0 ? lower : value.toFixed(5)
}

/** A large number: 10.00 M. */
export function short (value: number | string): string {
  const size = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, Number(value))) / 3)))
  return `${(Number(value) / 1000 ** size).toFixed(2)}${UNITS[size] ?? ''}`
}
const UNITS = ['', ' K', ' M', ' B', ' T']

/** Where nobody owns a subnet they show the address of no key. */
export const NOBODY = '5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM'
