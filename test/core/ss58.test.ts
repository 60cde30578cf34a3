import { decodeAddress as decodeOracle, encodeAddress as encodeOracle } from '@polkadot/util-crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../../src/core/hex.ts'
import { decodeAddress, encodeAddress, invalidAddress, isAddress } from '../../src/core/ss58.ts'

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
const ALICE_ACCOUNT = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'

const accounts = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex)
// The oracle refuses the two prefixes that are reserved.
const prefixes = fc.integer({ min: 0, max: 16_383 }).filter(prefix => prefix !== 46 && prefix !== 47)

const reasonOf = (address: string): unknown => {
  try {
    decodeAddress(address)
  } catch (error) {
    return invalidAddress.is(error) ? error.details?.['reason'] : error
  }
}

describe('encodeAddress and decodeAddress', () => {
  it('default: the address of Alice', () => {
    expect(encodeAddress(ALICE_ACCOUNT)).toBe(ALICE)
    expect(decodeAddress(ALICE)).toBe(ALICE_ACCOUNT)
  })

  it('behavior: accounts that begin with zeros', () => {
    const zero = toHex(new Uint8Array(32))
    expect(encodeAddress(zero)).toBe('5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM')
    expect(decodeAddress(encodeAddress(zero, 0), 0)).toBe(zero)
  })

  it('property: the same as the key library, in both directions and for every prefix', () => {
    fc.assert(fc.property(accounts, prefixes, (account, prefix) => {
      const address = encodeAddress(account, prefix)
      expect(address).toBe(encodeOracle(fromHex(account), prefix))
      expect(decodeAddress(address, prefix)).toBe(account)
      expect(decodeAddress(address, 'any')).toBe(toHex(decodeOracle(address)))
    }), { numRuns: 300 })
  })

  it('property: what the key library refuses is refused', () => {
    const damage = fc.tuple(accounts, fc.nat(47), fc.string({ minLength: 0, maxLength: 2 })).map(([account, at, text]) => {
      const address = encodeAddress(account)
      return address.slice(0, at) + text + address.slice(at + 1)
    })
    fc.assert(fc.property(fc.oneof(fc.string(), damage), text => {
      const accepted = isAddress(text, 'any')
      if (accepted) expect(toHex(decodeOracle(text))).toBe(decodeAddress(text, 'any'))
      else expect(reasonOf(text)).toBeTypeOf('string')
    }), { numRuns: 500 })
  })
})

describe('what is wrong with an address', () => {
  it.each([
    ['', 'length'],
    ['5', 'length'],
    ['5Bad', 'length'],
    [ALICE.slice(0, -1), 'length'],
    [`${ALICE}1`, 'length'],
    ['5'.repeat(1_000_000), 'length'],
    [`${ALICE.slice(0, -1)}0`, 'character'],
    [ALICE.replace('w', 'l'), 'character'],
    [`${ALICE.slice(0, -1)}ü`, 'character'],
    [` ${ALICE}`, 'character'],
    [ALICE.replace('w', 'x'), 'checksum'],
    [encodeOracle(fromHex(ALICE_ACCOUNT), 0), 'prefix'],
  ])('behavior: %s → %s', (address, reason) => {
    expect(reasonOf(address)).toBe(reason)
    expect(isAddress(address)).toBe(false)
  })

  it('behavior: an address of another network is shown as it is written here', () => {
    expect(() => decodeAddress(encodeOracle(fromHex(ALICE_ACCOUNT), 0))).toThrow(expect.objectContaining({ hint: expect.stringContaining(ALICE) as string }) as Error)
  })

  it('behavior: an account of another length is our bug, not a person\'s', () => {
    expect(() => encodeAddress('0x00')).toThrow(RangeError)
    expect(() => encodeAddress(ALICE_ACCOUNT, 16_384)).toThrow(RangeError)
  })
})
