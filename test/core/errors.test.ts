import { describe, expect, it } from 'vitest'
import { BtcliError, defineError, EXIT } from '../../src/core/errors.ts'

const lost = defineError('LOST', 'notFound', ({ what }: { what: string }) => ({
  message: `${what} is lost.`,
  hint: 'Look for it.',
  details: { what },
}))

describe('defineError', () => {
  it('default: makes an error with code, exit status, message, hint and details', () => {
    const error = lost({ what: 'The key' })
    expect(error).toBeInstanceOf(BtcliError)
    expect(error).toMatchObject({ name: 'BtcliError', code: 'LOST', category: 'notFound', exit: 5, message: 'The key is lost.', hint: 'Look for it.', details: { what: 'The key' } })
  })

  it('behavior: recognises its own kind, not others', () => {
    const other = defineError('OTHER', 'usage', () => ({ message: 'Other.' }))
    expect(lost.is(lost({ what: 'x' }))).toBe(true)
    expect(lost.is(other())).toBe(false)
    expect(lost.is(new Error('LOST'))).toBe(false)
    expect(lost.is(undefined)).toBe(false)
  })

  it('behavior: keeps the cause, and has none when none is given', () => {
    const cause = new Error('below')
    expect(lost({ what: 'x' }, cause).cause).toBe(cause)
    expect(lost({ what: 'x' })).not.toHaveProperty('cause')
  })
})

describe('EXIT', () => {
  it('default: the documented statuses', () => {
    expect(EXIT).toEqual({ done: 0, no: 1, chain: 1, usage: 2, network: 3, key: 4, notFound: 5, internal: 70, cancelled: 130 })
  })
})
