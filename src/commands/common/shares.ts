/** A share that the chain keeps as a u16 of 65535, as people read it: `0.04762`. */
export const share = (u16: number): string => (u16 / 65535).toFixed(5)

/** The same in per cent: `18.00 %`. */
export const percent = (u16: number): string => `${(u16 / 65535 * 100).toFixed(2)} %`

/** `5Grwva…HGKutQY`: enough of an address to recognise it in a table. */
export const shortAddress = (address: string): string => address.length <= 15 ? address : `${address.slice(0, 6)}…${address.slice(-7)}`
