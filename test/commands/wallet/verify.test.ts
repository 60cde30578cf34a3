import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)
/** Over “hello”, by Alice's development key; made by another library. */
const SIGNATURE = '0x66c775f81512eb847ef9df3ab86c684fd5e8ebcaf2304bf987402ed8376b262a4d4c4764566f13f2c4c58c909a01c5812aab7d0f20c127d8d99dd6fbebda0089'

describe('default', () => {
  test('default: a valid one is exit 0, and says by which kind of key', async () => {
    expect(await machine.run(`wallet verify --message hello --signature ${SIGNATURE} --address ${ALICE_SS58}`))
      .toMatchObject({ status: 0, out: `Valid: ${ALICE_SS58} signed this message (sr25519).\n`, err: '' })
  })

  test('default: one that is not is exit 1, with the answer on stdout', async () => {
    expect(await machine.run(`wallet verify --message bye --signature ${SIGNATURE} --address ${ALICE_SS58}`))
      .toMatchObject({ status: 1, out: `Not valid: ${ALICE_SS58} did not make this signature over this message.\n`, err: '' })
    const { status, out } = await machine.run(`wallet verify --message bye --signature ${SIGNATURE} --address ${ALICE_SS58} --json`)
    expect({ status, answer: JSON.parse(out) as unknown }).toEqual({ status: 1, answer: { ok: true, command: 'wallet verify', data: { valid: false, address: ALICE_SS58 } } })
  })

  test('behavior: the signer by address, public key, wallet or hotkey', async () => {
    for (const signer of [ALICE_SS58, '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d', 'alice']) {
      expect(await machine.json(`wallet verify --message hello --signature ${SIGNATURE} --address ${signer}`)).toMatchObject({ valid: true, address: ALICE_SS58 })
    }
    expect((await machine.run(`wallet verify --message hello --signature ${SIGNATURE} --address alice/default`)).status).toBe(1)
  })
})

test.each([
  ['--message hello --signature 0x1234 --address alice', '--signature: This is not a signature: it has 4 hex digits.'],
  [`--message hello --signature ${SIGNATURE} --address 5Bad!`, 'neither in the address book'],
  [`--message hello --signature ${SIGNATURE}`, 'Missing: --address <address|wallet>.'],
  [`--message hello --signature ${SIGNATURE} --address ${ALICE_SS58.slice(0, -1)}Z`, 'its checksum does not match'],
])('behavior: %s is no answer but an error', async (line, message) => {
  const { exit, ...failure } = await machine.failure(`wallet verify ${line}`)
  expect([2, 5]).toContain(exit)
  expect(failure.message).toContain(message)
})
