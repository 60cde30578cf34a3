import { describe, expect, it } from 'vitest'
import { loadStrength } from '../../../src/core/wallet/strength.ts'

describe('loadStrength', () => {
  it.each(['', 'a', 'abcde', '密码密码'])('behavior: %j is too short', async password => {
    expect((await loadStrength())(password, []).refused).toContain('too short')
  })

  it.each(['password', 'Password1!', '123456789', 'qwertyuiop', 'aaaaaaaaaaaa', '19841224', 'abcdefgh'])('behavior: %s is what is tried first', async password => {
    expect((await loadStrength())(password, []).refused).toContain('easily guessed')
  })

  it('behavior: the names of the wallet are known to whoever steals it', async () => {
    const rate = await loadStrength()
    expect(rate('zanzibarius', []).refused).toBeUndefined()
    expect(rate('zanzibarius', ['zanzibarius']).refused).toContain('easily guessed')
  })

  it.each(['plum ivory trumpet', 'S3cure-Passw0rd!', 'pässwörd-密码-🔑', 'x'.repeat(1000)])('behavior: %s has a word', async password => {
    expect((await loadStrength())(password, []).word).toMatch(/^(very weak|weak|fair|good|strong)$/)
  })
})
