import { readFile, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name bob --from-uri //Bob --no-password')
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
/** Nobody listens there. */
const NOWHERE = '--network ws://127.0.0.1:1'

afterEach(() => { vi.restoreAllMocks() })

const at = (name: string) => join(machine.home, name)
const build = (name: string, options = '') => machine.json(`tx build balances.transferKeepAlive ${BOB} 1_000_000 --signer alice --output ${at(name)}.json ${options}`)
const sign = (name: string, options = '--wallet-name alice') => machine.json<{ readonly file: string }>(`tx sign ${at(name)}.json ${options} -y`)

/** Builds and signs. @returns the path of the signed file */
async function signed (name: string, options = ''): Promise<string> {
  await build(name, options)
  return (await sign(name)).file
}

const edit = async (path: string, change: (file: Record<string, unknown>) => unknown): Promise<void> => {
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>)))
}

describe('tx build, sign and send', () => {
  test('default: a transaction is made without a key, signed without a network, and sent', async () => {
    expect(await build('pay')).toMatchObject({
      file: at('pay.json'), call: `balances.transferKeepAlive(dest: ${BOB}, value: τ0.001000000)`, signer: ALICE_SS58, signed: false, lastBlock: expect.any(Number), metadataHash: expect.stringMatching(/^0x/),
    })
    const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => { throw new Error('the network was used') })
    expect(await sign('pay', `--wallet-name alice ${NOWHERE}`)).toMatchObject({ file: at('pay.signed.json'), signed: true, call: `balances.transferKeepAlive(dest: ${BOB}, value: τ0.001000000)` })
    expect(await machine.json(`tx decode ${at('pay.signed.json')} ${NOWHERE}`)).toMatchObject({ signer: ALICE_SS58, signed: true })
    expect(connect).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(await machine.json(`tx send ${at('pay.signed.json')} -y`)).toMatchObject({
      signer: ALICE_SS58, events: expect.arrayContaining([expect.objectContaining({ name: 'balances.Transfer' })]), transaction: expect.stringMatching(/^0x/),
    })
  })

  test('behavior: each step says in words what it is about, and asks before it signs or sends', async () => {
    const built = await machine.run(`tx build system.remark hello --signer ${ALICE_SS58} --output ${at('note.json')}`)
    expect(built.out).toContain('system.remark(remark: hello)')
    const refused = await machine.run(`tx sign ${at('note.json')} --wallet-name alice`)
    expect({ status: refused.status, err: refused.err }).toMatchObject({ status: 2, err: expect.stringContaining('system.remark(remark: hello)') })
    await sign('note')
    const unsent = await machine.run(`tx send ${at('note.signed.json')}`)
    expect({ status: unsent.status, err: unsent.err }).toMatchObject({ status: 2, err: expect.stringContaining('system.remark(remark: hello)') })
    expect((await machine.run(`tx decode ${at('note.signed.json')}`)).out).toMatch(/Signed +yes/)
    expect((await machine.run(`tx send ${at('note.signed.json')} -y`)).out).toContain('Done: system.remark(remark: hello).')
  })

  test('behavior: nonce, tip and era are what was chosen', async () => {
    const { nonce } = await build('now') as { readonly nonce: number }
    const file = await signed('chosen', `--nonce ${nonce} --tip 0.5 --era immortal`)
    expect(await machine.json(`tx decode ${file}`)).toMatchObject({ nonce, tip: { tao: '0.500000000' }, lastBlock: null })
    expect(await machine.json(`tx send ${file} -y`)).toMatchObject({ nonce, tip: { tao: '0.500000000' } })
  })

  test('behavior: long calls and long eras, whose signed forms differ, are taken by the chain', async () => {
    await machine.json('chain advance --blocks 5000')
    await machine.json(`tx build system.remark ${'x'.repeat(400)} --signer alice --era 8192 --output ${at('long.json')}`)
    // This runtime remembers 2400 blocks: what began earlier is refused by it and not by us.
    const { file } = await sign('long')
    expect(await machine.failure(`tx send ${file} -y`)).toMatchObject({ code: expect.stringMatching(/TRANSACTION_INVALID|ERA/) })
    await machine.json(`tx build system.remark ${'x'.repeat(400)} --signer alice --era 2048 --output ${at('longer.json')}`)
    expect(await machine.json(`tx send ${(await sign('longer')).file} -y`)).toMatchObject({ transaction: expect.stringMatching(/^0x/) })
  })

  test('behavior: a dry run changes nothing, and --wait none does not wait', async () => {
    const file = await signed('dry')
    expect(await machine.json(`tx send ${file} --dry-run`)).toMatchObject({ dryRun: true, call: 'balances.transferKeepAlive', signer: ALICE_SS58 })
    expect((await machine.run(`tx send ${file} --dry-run`)).out).toContain('Would send balances.transferKeepAlive.')
    expect(await machine.json(`tx send ${file} --wait none -y`)).toMatchObject({ sent: true })
    expect(await machine.failure(`tx send ${file} -y`)).toMatchObject({ code: 'STALE_NONCE', exit: 1 })
  })

  test('behavior: what fails in its block is told as such', async () => {
    await machine.json(`tx build balances.transferKeepAlive ${BOB} 99_000_000_000_000_000 --signer alice --output ${at('poor.json')}`)
    expect(await machine.failure(`tx send ${(await sign('poor')).file} -y`)).toMatchObject({ code: 'TRANSACTION_FAILED', exit: 1 })
  })
})

describe('transaction files that no longer fit', () => {
  test('behavior: another signer, another wallet’s key, a second signature', async () => {
    await build('whose')
    expect(await machine.failure(`tx sign ${at('whose.json')} --wallet-name bob -y`)).toMatchObject({ code: 'WRONG_SIGNER', exit: 4, message: expect.stringContaining(BOB) })
    expect(await machine.failure(`tx sign ${at('whose.json')} --wallet-name alice --use-hotkey --hotkey default -y`)).toMatchObject({ code: 'WRONG_SIGNER' })
    expect(await machine.failure(`tx send ${at('whose.json')} -y`)).toMatchObject({ code: 'NOT_SIGNED', exit: 2 })
    const { file } = await sign('whose')
    expect(await machine.failure(`tx sign ${file} --wallet-name alice -y`)).toMatchObject({ code: 'ALREADY_SIGNED', exit: 2 })
    expect(await machine.failure(`tx sign ${at('whose.json')} --wallet-name alice -y`)).toMatchObject({ code: 'FILE_EXISTS', exit: 2 })
  })

  test('behavior: used and early nonces', async () => {
    const file = await signed('twice')
    await machine.json(`tx send ${file} -y`)
    expect(await machine.failure(`tx send ${file} -y`)).toMatchObject({ code: 'STALE_NONCE', exit: 1 })
    expect(await machine.failure(`tx send ${await signed('early', '--nonce 4000')} -y`)).toMatchObject({ code: 'NONCE_TOO_HIGH', exit: 1 })
  })

  test('behavior: an era is over after its last block', async () => {
    const late = await signed('late', '--era 8')
    await machine.json('chain advance --blocks 6')
    expect(await machine.json(`tx send ${late} -y`)).toMatchObject({ transaction: expect.stringMatching(/^0x/) })
    const dead = await signed('dead', '--era 8')
    await machine.json('chain advance --blocks 7')
    expect(await machine.failure(`tx send ${dead} -y`)).toMatchObject({ code: 'ERA_ENDED', exit: 1 })
  })

  test('behavior: another chain, and another runtime of the same one', async () => {
    const file = await signed('elsewhere')
    await machine.json(`chain init --tempo 7 --network sim:${at('other')}`)
    expect(await machine.failure(`tx send ${file} -y --network sim:${at('other')}`)).toMatchObject({ code: 'OTHER_CHAIN', exit: 2 })
    await build('older')
    await edit(at('older.json'), content => ({ ...content, specVersion: 152 }))
    expect(await machine.failure(`tx send ${(await sign('older')).file} -y`)).toMatchObject({ code: 'RUNTIME_CHANGED', exit: 1, message: expect.stringContaining('152') })
  })

  test('behavior: files that are cut off, empty, missing, of another version or changed', async () => {
    const file = await signed('whole')
    const content = await readFile(file, 'utf8')
    const corrupt = (why: RegExp) => ({ code: 'TRANSACTION_FILE_CORRUPT', exit: 2, message: expect.stringMatching(why) })
    const failureOf = async (text: string) => {
      await writeFile(at('broken.json'), text)
      return machine.failure(`tx decode ${at('broken.json')} ${NOWHERE}`)
    }
    const changed = (change: Record<string, unknown>) => failureOf(JSON.stringify({ ...JSON.parse(content) as object, ...change }))
    for (const length of [1, 100, content.length - 3]) expect(await failureOf(content.slice(0, length))).toMatchObject(corrupt(/cut off/))
    expect(await failureOf('')).toMatchObject(corrupt(/empty/))
    expect(await failureOf('[]')).toMatchObject(corrupt(/wrong or missing/))
    expect(await changed({ version: 2 })).toMatchObject(corrupt(/version 2/))
    expect(await changed({ nonce: -1 })).toMatchObject(corrupt(/nonce/))
    expect(await changed({ nonce: 77 })).toMatchObject(corrupt(/signature/))
    expect(await changed({ tip: '5' })).toMatchObject(corrupt(/signature/))
    expect(await changed({ signer: BOB })).toMatchObject(corrupt(/signature/))
    expect(await changed({ signer: 'bob' })).toMatchObject(corrupt(/address/))
    expect(await changed({ call: '0x00000868656c6c6f' })).toMatchObject(corrupt(/call/))
    expect(await changed({ call: '0xffff' })).toMatchObject(corrupt(/call/))
    expect(await changed({ signed: '0x1234' })).toMatchObject(corrupt(/signed/))
    const { metadata } = JSON.parse(content) as { readonly metadata: { readonly data: string } }
    expect(await changed({ metadata: { ...metadata, data: metadata.data.slice(0, 2000) } })).toMatchObject(corrupt(/metadata/))
    expect(await changed({ metadata: { ...metadata, sha256: `0x${'00'.repeat(32)}` } })).toMatchObject(corrupt(/metadata/))
    expect(await machine.failure(`tx decode ${at('nothing.json')}`)).toMatchObject({ code: 'TRANSACTION_FILE_UNREADABLE', exit: 2 })
  })
})

describe('tx decode', () => {
  test('default: a call and a whole transaction as hex', async () => {
    expect(await machine.json('tx decode 0x00001468656c6c6f')).toEqual({ call: 'system.remark(remark: hello)', signer: null, nonce: null, signed: false })
    const file = await signed('hex')
    const { signed: hex } = JSON.parse(await readFile(file, 'utf8')) as { readonly signed: string }
    expect(await machine.json(`tx decode ${hex}`)).toMatchObject({ call: expect.stringContaining('balances.transferKeepAlive'), signer: ALICE_SS58, signed: true })
    expect(await machine.failure('tx decode 0xffff')).toMatchObject({ code: 'BAD_CALL', exit: 2 })
  })
})
