import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'
const machine = useMachine(...ALICE, 'wallet new-coldkey -w bob --from-uri //Bob --no-password', 'wallet new-coldkey -w dave --from-uri //Dave --no-password')
const SEND = `balances.transferKeepAlive(${CHARLIE},1τ)`
const GROUP = '--threshold 2 --signatories alice,bob,dave'
const account = async () => (await machine.json<{ address: string }>(`multisig address ${GROUP}`)).address

test('default: the account of two of three, whatever their order', async () => {
  expect(await machine.json('multisig address --threshold 2 --signatories dave,alice,bob')).toMatchObject({ address: await account(), threshold: 2 })
  expect((await machine.run(`multisig address ${GROUP}`)).out).toMatch(/^Account +5\w{47}\nApprovals needed +2 of 3\nSignatories +5/)
  // Two of Alice, Bob and Charlie, as every Substrate tool derives them.
  expect(await machine.json(`multisig address --threshold 2 --signatories alice,bob,${CHARLIE}`)).toMatchObject({ address: '5DjYJStmdZ2rcqXbXGX7TW85JsrW6uG4y9MUcLq2BoPMpRA7' })
})

test('default: one approves, another makes the call', async () => {
  const address = await account()
  await machine.all(`chain fund ${address} 10`)
  expect((await machine.run(['multisig', 'approve', SEND, ...GROUP.split(' '), '-w', 'alice'], { tty: true, answers: ['true'] })).out).toMatch(/^Approved: 1 of 2\.\nAccount/)
  expect((await machine.run(`multisig list ${address}`)).out).toMatch(/^hash of the call +since +approvals +deposit +began by\n0x\w{64} +block \d+ +1 +τ0\.\d+ +5Grw/)
  expect((await machine.run(['multisig', 'execute', SEND, ...GROUP.split(' '), '-w', 'bob', '-y'])).out).toMatch(/^Done\.\nAccount/)
  expect(await machine.json(`wallet balance --ss58 ${CHARLIE}`)).toMatchObject({ accounts: [{ free: { tao: '1000001.000000000' } }] })
  expect((await machine.run(`multisig list ${address}`)).out).toBe(`No call waits for approvals on ${address}.\n`)
})

test('behavior: --dry-run of the last approval tries the call inside, of the first one only the approval', async () => {
  const address = await account()
  await machine.all(`chain fund ${address} 10`)
  const much = `balances.transferKeepAlive(${CHARLIE},1000000τ)`
  const run = (verb: string, wallet: string, ...options: string[]) => machine.json(`multisig ${verb} ${much} ${GROUP} -w ${wallet} ${options.join(' ')}`)
  expect(await run('approve', 'alice', '--dry-run')).toMatchObject({ dryRun: true, call: 'multisig.approveAsMulti' })
  await run('approve', 'alice', '-y')
  expect(await machine.failure(`multisig execute ${much} ${GROUP} -w bob --dry-run`)).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, message: expect.stringContaining('token.FundsUnavailable') as string })
  expect(await machine.failure(`multisig execute ${much} ${GROUP} -w bob --dry-run --no-preflight`)).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'token.FundsUnavailable' } })
  const call = (await machine.json<{ readonly operations: readonly { readonly callHash: string }[] }>(`multisig list ${address}`)).operations
  expect(call).toHaveLength(1)
  await machine.all(`multisig cancel --call-hash ${call[0]?.callHash ?? ''} ${GROUP} -w alice -y`)
})

test('default: who began it gives it up', async () => {
  const { callHash } = await machine.json<{ callHash: string }>(`multisig approve ${SEND} ${GROUP} -w alice -y`)
  expect(await machine.failure(`multisig cancel --call-hash ${callHash} ${GROUP} -w bob -y`)).toMatchObject({ exit: 1, details: { error: 'multisig.NotOwner' } })
  expect(await machine.json(`multisig cancel --call-hash ${callHash} ${GROUP} -w alice -y`)).toMatchObject({ callHash, returned: { rao: expect.any(String) } })
  expect(await machine.failure(`multisig cancel --call-hash ${callHash} ${GROUP} -w alice -y`)).toMatchObject({ code: 'NO_OPERATION', exit: 5 })
})

test('behavior: a stranger, too few, no call', async () => {
  expect(await machine.failure(`multisig approve ${SEND} --threshold 2 --signatories bob,dave -w alice -y`)).toMatchObject({ code: 'NOT_SIGNATORY', exit: 2 })
  expect(await machine.failure(`multisig address --threshold 1 --signatories bob,dave`)).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  expect(await machine.failure(`multisig approve ${GROUP} -w alice -y`)).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
})
