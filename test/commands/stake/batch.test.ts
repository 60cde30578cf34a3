import { describe, expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const NAMES = ['one', 'two', 'three']
const INTERVAL = 'chain advance --blocks 360'
const machine = useMachine(...ALICE, ...NAMES.map(name => `wallet new-hotkey -w alice -H ${name} --from-uri //Alice//${name}`), 'subnets create -w alice -y',
  ...NAMES.slice(0, 2).map(name => `subnets register --netuid 1 -w alice -H ${name} -y`))

interface Many { readonly results: readonly { readonly name: string, readonly status: string, readonly error?: string }[] }
const results = async (line: string) => (JSON.parse((await machine.run(`${line} --json`)).out) as { readonly data: Many }).data.results.map(({ name, status, error }) => [name, status, error])

describe('several hotkeys', () => {
  test('default: one after the other; what one is refused does not stop the others: exit 1', async () => {
    const { status, asked, err, out } = await machine.run('stake add --amount 10 --include-hotkeys one,three,two -w alice', { tty: true, columns: 120, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 1, asked: ['Stake τ30.000000000 to 3 hotkeys?'] })
    expect(err).toMatch(/hotkey {2} +stake now +adds +stake after\none +τ0\.000000000 {2}τ10\.000000000 {2}τ10\.000000000\n/)
    expect(out).toMatch(/^Staked τ20\.000000000 to 2 of 3 hotkeys\.\n/)
    expect(out).toMatch(/\none +τ10\.000000000 +done +τ10\.000000000.*\nthree +τ10\.000000000 +failed +τ0\.000000000 +subtensorModule\.HotKeyAccountNotExists\ntwo +τ10\.000000000 +done/)
    expect(out).toMatch(/The same command with --resume does what is left\.\n$/)
  })

  test('default: --resume does what is left, and nothing twice', async () => {
    await machine.all('subnets register --netuid 1 -w alice -H three -y', INTERVAL)
    expect(await results('stake add --amount 10 --include-hotkeys one,three,two -w alice --resume -y')).toEqual([['one', 'before', undefined], ['three', 'done', undefined], ['two', 'before', undefined]])
    expect(await results('stake add --amount 10 --include-hotkeys one,three,two -w alice --resume -y')).toEqual([['one', 'done', undefined], ['three', 'failed', 'subtensorModule.StakeRateLimitExceeded'], ['two', 'done', undefined]])
  })

  test('behavior: --max-cost limits what all of them come to', async () => {
    expect(await machine.failure('stake add --amount 1 --include-hotkeys one,two -w alice -y --tip 0.6 --max-cost 1')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2, details: { cost: '1200000000' } })
  })

  test('default: --atomic is all or nothing', async () => {
    expect(await machine.failure('stake add --amount 1 --all-hotkeys --exclude-hotkeys three,default --atomic -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.StakeRateLimitExceeded' } })
    await machine.all(INTERVAL)
    expect(await results('stake add --amount 1 --all-hotkeys --exclude-hotkeys default --atomic -w alice -y')).toEqual(['one', 'three', 'two'].map(name => [name, 'done', undefined]))
  })

  test('default: --max-stake fills up and empties down to it; who is there already is left out', async () => {
    await machine.all(INTERVAL)
    expect(await results('stake add --max-stake 15 --hotkeys three,one -w alice -y')).toEqual([['three', 'done', undefined]])
    expect(await machine.json('stake show -w alice')).toMatchObject({ wallets: [{ staked: { tao: '57.000000000' } }] })
    await machine.all(INTERVAL)
    expect(await results('stake remove --max-stake 15 --hotkeys one,two,three -w alice -y')).toEqual([['one', 'done', undefined], ['two', 'done', undefined]])
    expect(await machine.json('stake show -w alice')).toMatchObject({ wallets: [{ staked: { tao: '45.000000000' } }] })
  })

  test('behavior: --dry-run shows them all and sends nothing', async () => {
    await machine.all(INTERVAL)
    expect(await machine.json('stake remove --all --all-hotkeys --exclude-hotkeys default -w alice --dry-run')).toMatchObject({ dryRun: true, call: 'utility.forceBatch' })
    expect(await machine.json('stake show -w alice')).toMatchObject({ wallets: [{ staked: { tao: '45.000000000' } }] })
  })

  test('behavior: --dry-run shows the whole plan where one would be refused, and says which and why', async () => {
    await machine.all(INTERVAL)
    const stakes = await machine.json('stake show -w alice')
    for (const options of ['', ' --no-preflight']) {
      const { status, out } = await machine.run(`stake add --amount 1 --hotkeys one,default,three -w alice --dry-run${options}`, { tty: true, columns: 120 })
      expect(status).toBe(1)
      expect(out).toMatch(/^Would send utility\.forceBatch\. Nothing was signed or sent\.\n[^]*\none +τ\S+ +τ1\.0[^]*\ndefault +τ0\S+ +τ1\.0[^]*\nthree +τ[^]*\nStorage that would change\n/)
      expect(out).toMatch(/\nRefused: Staking to default: subtensorModule\.HotKeyAccountNotExists( \([^)]+\))?\.\n/)
      expect(out.match(/Refused/g)).toHaveLength(1)
    }
    const atomic = await machine.run('stake add --amount 1 --hotkeys one,default,three -w alice --dry-run --atomic --json')
    expect({ ...atomic, out: JSON.parse(atomic.out) as unknown }).toMatchObject({ status: 1, out: { ok: true, data: { call: 'utility.batchAll', changes: [], refused: [{ doing: 'Staking to default', error: 'subtensorModule.HotKeyAccountNotExists' }] } } })
    expect(await machine.json('stake show -w alice')).toEqual(stakes)
    expect(await machine.json('stake remove --amount 1 --hotkeys one,three -w alice --dry-run')).toMatchObject({ refused: [] })
  })

  test('behavior: nobody left, no such hotkey, nothing to do', async () => {
    expect(await machine.failure('stake add --amount 1 --hotkeys one --exclude-hotkeys one -w alice -y')).toMatchObject({ code: 'NO_HOTKEYS', exit: 5 })
    expect(await machine.failure('stake add --amount 1 --hotkeys nobody -w alice -y')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
    expect(await machine.failure('stake add --max-stake 1 --hotkeys one,two -w alice -y')).toMatchObject({ code: 'NOTHING_TO_STAKE', exit: 2 })
    expect(await machine.failure('stake remove --max-stake 100 --hotkeys one,two -w alice -y')).toMatchObject({ code: 'NOTHING_STAKED', exit: 2 })
    expect(await machine.failure('stake add --max-stake 1 --amount 1 -w alice -y')).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
  })
})
