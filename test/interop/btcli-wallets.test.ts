import { describe, expect, test } from 'vitest'
import { available, useBoth } from './support/both.ts'
import type { Listed } from './support/ours.ts'

const SEED = '0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a'
const MNEMONIC = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk'

/** Keys that their program makes and regenerates, and what ours says of them. */
describe.runIf(available)('side by side: wallets that their program makes', () => {
  const { ours, btcli } = useBoth()
  const walletNamed = async (name: string) => (await ours<Listed>('wallet list')).wallets.find(wallet => wallet.name === name)

  /** Every mnemonic that was printed, in its order. */
  async function mnemonicsOf (line: string): Promise<readonly string[]> {
    return [...(await btcli(`${line} --no_password`)).text.matchAll(/new (?:cold|hot)key is:\n\n([a-z ]+)\n/g)].map(([, words = '']) => words)
  }

  /** The address that our program makes of a mnemonic. */
  async function addressOf (mnemonic: string | undefined): Promise<string> {
    return (await ours<{ readonly address: string }>(`wallet regen-hotkey --wallet-name again --overwrite --mnemonic ${mnemonic ?? ''}`)).address
  }

  test('wallet create', async () => {
    const [coldkey, hotkey] = await mnemonicsOf('wallet create --wallet.name made --wallet.hotkey first')
    expect(await walletNamed('made')).toMatchObject({ coldkey: { address: await addressOf(coldkey), format: 'plain' }, hotkeys: [{ name: 'first', address: await addressOf(hotkey), format: 'plain' }] })
  })

  test('wallet new_coldkey and new_hotkey', async () => {
    const [coldkey] = await mnemonicsOf('wallet new_coldkey --wallet.name fresh --n_words 24')
    const [hotkey] = await mnemonicsOf('wallet new_hotkey --wallet.name fresh --wallet.hotkey h --n_words 15')
    expect([coldkey, hotkey].map(words => words?.split(' ').length)).toEqual([24, 15])
    expect(await walletNamed('fresh')).toMatchObject({ coldkey: { address: await addressOf(coldkey) }, hotkeys: [{ name: 'h', address: await addressOf(hotkey) }] })
  })

  test('wallet regen_coldkey, regen_hotkey and regen_coldkeypub', async () => {
    await btcli(`wallet regen_coldkey --wallet.name theirs --seed ${SEED} --no_password`)
    await btcli(`wallet regen_hotkey --wallet.name theirs --wallet.hotkey h --no_password --mnemonic ${MNEMONIC}`)
    await ours(`wallet regen-coldkey --wallet-name mine --seed ${SEED} --no-password`)
    await ours(`wallet regen-hotkey --wallet-name mine --hotkey h --mnemonic ${MNEMONIC}`)
    const mine = await walletNamed('mine')
    expect(await walletNamed('theirs')).toEqual({ ...mine, name: 'theirs' })
    await btcli(`wallet regen_coldkeypub --wallet.name watched --ss58 ${mine?.coldkey.address ?? ''}`)
    expect(await walletNamed('watched')).toMatchObject({ coldkey: { address: mine?.coldkey.address, format: 'missing' }, hotkeys: [] })
  })

  test('wallet update: nothing to do for a key that is not encrypted', async () => {
    await ours('wallet new-coldkey --wallet-name plain --from-uri //Alice --no-password')
    expect((await btcli('wallet update --wallet.name plain')).text).toContain('Keyfile is not encrypted')
    expect(await walletNamed('plain')).toMatchObject({ coldkey: { format: 'plain' } })
  })
})
