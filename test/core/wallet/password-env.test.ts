import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordVariableInvalid } from '../../../src/core/wallet/errors.ts'
import { passwordFromEnvironment, passwordVariable } from '../../../src/core/wallet/password-env.ts'
import { manifest } from './vectors.ts'

const COLDKEY = '/home/user/.bittensor/wallets/w/coldkey'

/** What the official tools do to a password. */
function obfuscate (password: string, variable: string): string {
  const name = Buffer.from(variable)
  return Buffer.from(Buffer.from(password).map((byte, index) => byte ^ name[index % name.length]!)).toString('base64')
}

describe('passwordFromEnvironment', () => {
  it.each(manifest.env.filter(({ path }) => path !== undefined))('behavior: $env as written by $lib', ({ path, env, value, password }) => {
    expect(passwordVariable(path!)).toBe(env)
    expect(passwordFromEnvironment({ [env!]: value! }, path!)).toBe(password)
  })

  it('behavior: the older variable names the wallet, and holds the password as it is', () => {
    expect(passwordFromEnvironment({ BT_COLD_PW_FOO: 'envpw' }, '/w/foo/coldkey')).toBe('envpw')
    expect(passwordFromEnvironment({ bt_cold_pw_foo: 'envpw' }, '/w/foo/coldkey')).toBe('envpw')
    expect(passwordFromEnvironment({ 'BT_COLD_PW_MY-WALLET': 'envpw' }, '/w/my-wallet/coldkey')).toBe('envpw')
    expect(passwordFromEnvironment({ BT_COLD_PW_MY_WALLET: 'envpw' }, '/w/my-wallet/coldkey')).toBe('envpw')
    expect(passwordFromEnvironment({ BT_COLD_PW_MY_WALLET: 'other', 'BT_COLD_PW_MY-WALLET': 'envpw' }, '/w/my-wallet/coldkey')).toBe('envpw')
    expect(passwordFromEnvironment({ BT_COLD_PW_FOO: 'envpw' }, 'C:\\w\\foo\\coldkey')).toBe('envpw')
  })

  it('behavior: the older variable is for coldkeys, and the newer one goes first', () => {
    expect(passwordFromEnvironment({ BT_COLD_PW_HOTKEYS: 'envpw' }, '/w/foo/hotkeys/x')).toBeUndefined()
    const variable = passwordVariable(COLDKEY)
    expect(passwordFromEnvironment({ BT_COLD_PW_W: 'old', [variable]: obfuscate('new', variable) }, COLDKEY)).toBe('new')
  })

  it('behavior: nothing set, or set to nothing, is no password', () => {
    expect(passwordFromEnvironment({}, COLDKEY)).toBeUndefined()
    expect(passwordFromEnvironment({ [passwordVariable(COLDKEY)]: '', BT_COLD_PW_W: '' }, COLDKEY)).toBeUndefined()
  })

  it.each(['qwertzui', 'not base64!', '====', '/////w=='])('behavior: %j is refused and not quoted', value => {
    const act = () => passwordFromEnvironment({ [passwordVariable(COLDKEY)]: value }, COLDKEY)
    expect(act).toThrow(expect.toSatisfy(passwordVariableInvalid.is) as Error)
    expect(act).not.toThrow(value)
  })

  it('property: any password comes back', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' }), (password, name) => {
      const path = `/w/${name}/coldkey`
      const variable = passwordVariable(path)
      expect(passwordFromEnvironment({ [variable]: obfuscate(password, variable) }, path)).toBe(password)
    }))
  })
})
