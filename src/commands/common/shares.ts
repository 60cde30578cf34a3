import type { Cell } from '../../cli/view.ts'

/** A share that the chain keeps as a u16 of 65535, as people read it: `0.04762`. */
export const share = (u16: number): string => (u16 / 65535).toFixed(5)

/** The same in per cent: `18.00 %`. */
export const percent = (u16: number): string => `${(u16 / 65535 * 100).toFixed(2)} %`

/** An address in a table: `5Grwva…HGKutQY` where there is no room for all of it, whole for programs. */
export const addressCell = (address: string | undefined): Cell => address === undefined ? undefined : { short: shortAddress(address), full: address }

/** The same with its name in the address book: `bob (5Grwva…HGKutQY)`. */
export const namedCell = (address: string, name: string | null): Cell => name === null ? addressCell(address) : { short: `${name} (${shortAddress(address)})`, full: address, long: `${name} (${address})` }

/** `5Grwva…HGKutQY`: enough of an address to recognise it in a table. */
export const shortAddress = (address: string): string => address.length <= 15 ? address : `${address.slice(0, 6)}…${address.slice(-7)}`

/** A text in which there are addresses: with short ones where there is no room for whole ones. */
export const wordsCell = (text: string): Cell => ({ short: text.replace(/\b5\w{47}\b/g, shortAddress), full: text })
