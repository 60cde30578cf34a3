/** Addresses of machines. */
import { parseIp, type IpAddress } from '../../core/ip.ts'
import { badValue } from '../errors.ts'
import { defineKind } from '../input.ts'

/** An IPv4 or IPv6 address. */
export const ip = defineKind<IpAddress>({
  takes: 'value',
  placeholder: 'ip',
  parse: text => {
    const found = parseIp(text.trim())
    if (found === undefined) throw badValue({ text, expected: 'an IPv4 or IPv6 address' })
    return found
  },
})
