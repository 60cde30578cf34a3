/** Addresses of machines as the chain keeps them: one whole number. */
import { isIPv4, isIPv6 } from 'node:net'

/** An address: as a person writes it, and as the chain keeps it. */
export interface IpAddress {
  readonly version: 4 | 6
  readonly text: string
  readonly value: bigint
}

/** Reads an IPv4 or IPv6 address; undefined for anything else. */
export function parseIp (text: string): IpAddress | undefined {
  if (isIPv4(text)) return { version: 4, text, value: text.split('.').reduce((value, part) => value << 8n | BigInt(part), 0n) }
  if (!isIPv6(text) || text.includes('%')) return undefined
  const [head = '', tail] = text.split('::')
  const front = groups(head)
  const back = tail === undefined ? [] : groups(tail)
  const all = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0n), ...back]
  return { version: 6, text, value: all.reduce((value, group) => value << 16n | group, 0n) }
}

/** Groups of 16 bits; the last two may be written as an IPv4 address. */
const groups = (text: string): bigint[] => text === '' ? [] : text.split(':').flatMap(group => {
  const inside = group.includes('.') ? parseIp(group)?.value ?? 0n : undefined
  return inside === undefined ? [BigInt(`0x${group}`)] : [inside >> 16n, inside & 0xffffn]
})
