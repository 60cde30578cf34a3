import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const machine = useMachine(...ALICE, 'wallet new-coldkey -w bob --from-uri //Bob --no-password')
const SEND = `balances.transferKeepAlive(${CHARLIE},1τ)`

describe('acting for another', () => {
  test('default: added, listed, used, removed', async () => {
    expect((await machine.run('proxy list -w alice')).out).toBe(`Nobody may act for ${ALICE_SS58}.\n`)
    expect((await machine.run('proxy add --delegate bob --proxy-type any -w alice', { tty: true, answers: ['true'] })).out).toBe(`${BOB} may act for\n${ALICE_SS58}.\nMay do  Any\n`)
    expect((await machine.run(`proxy list ${ALICE_SS58}`)).out).toMatch(new RegExp(`^proxy +may do +delay\n${BOB} {2}Any +0\nDeposit: τ0\\.\\d+\n$`))
    expect((await machine.run(['proxy', 'execute', SEND, '--real', 'alice', '-w', 'bob', '-y'])).out).toBe(`Done for ${ALICE_SS58}.\nCall  balances.transferKeepAlive(dest: ${CHARLIE}, value: τ1.000000000)\n`)
    expect(await machine.json(`wallet balance --ss58 ${CHARLIE}`)).toMatchObject({ accounts: [{ free: { tao: '1000001.000000000' } }] })
    await machine.all('proxy remove --delegate bob -w alice -y')
    expect(await machine.failure(`proxy execute ${SEND} --real alice -w bob -y`)).toMatchObject({ exit: 1, details: { error: 'proxy.NotProxy' } })
  })

  test('default: with a delay a call is announced first', async () => {
    await machine.all('proxy add --delegate bob --delay 5 -w alice -y')
    const { callHash } = await machine.json<{ callHash: string }>(`proxy announce ${SEND} --real alice -w bob -y`)
    expect(await machine.json('proxy list bob')).toMatchObject({ announcements: [{ real: ALICE_SS58, callHash }] })
    expect(await machine.failure(`proxy execute ${SEND} --real alice --announced -w bob -y`)).toMatchObject({ details: { error: 'proxy.Unannounced' } })
    await machine.all('chain advance --blocks 5', `proxy execute ${SEND} --real alice --announced -w bob -y`, 'proxy remove --all -w alice -y')
    expect(await machine.json('proxy list alice')).toMatchObject({ proxies: [], deposit: { rao: '0' } })
  })

  test('default: an account without a key is made and taken away', async () => {
    const made = await machine.json<{ account: string, height: number, extIndex: number }>('proxy create -w alice -y')
    expect(await machine.json(`proxy list ${made.account}`)).toMatchObject({ proxies: [{ delegate: ALICE_SS58, type: 'Any', delay: 0 }] })
    expect((await machine.run(`proxy kill --account ${made.account} --height ${made.height} --ext-index ${made.extIndex} -w alice -y`)).out).toBe(`${made.account} is gone.\n`)
    expect(await machine.json(`proxy list ${made.account}`)).toMatchObject({ proxies: [] })
  })

  test('behavior: a type that there is not, a call that is none', async () => {
    expect(await machine.failure('proxy add --delegate bob --proxy-type Stakin -w alice -y')).toMatchObject({ code: 'UNKNOWN_PROXY_TYPE', exit: 2, hint: 'Did you mean Staking?' })
    expect(await machine.failure('proxy execute balances --real alice -w bob -y')).toMatchObject({ code: 'BAD_CALL', exit: 2 })
  })
})
