import { describe, expect, test } from 'vitest'
import { InProcessProvider } from '../../../src/chain-sim/transport/in-process.ts'
import { openProvider, tinyNode, transports } from '../../support/node.ts'

describe.each(transports)('the provider %s', transport => {
  test('sends, and throws refusals with their code and data', async () => {
    const provider = await openProvider(tinyNode(), transport)
    expect(await provider.send('system_chain', [])).toBe('Bittensor')
    await expect(provider.send('author_submitExtrinsic', ['0x00'])).rejects.toMatchObject({ name: 'RpcError', code: 1001, message: expect.stringMatching(/^1001: Extrinsic has invalid format: /) as string })
    await provider.disconnect()
  })

  test('says when it is disconnected, and sends no more', async () => {
    const provider = await openProvider(tinyNode(), transport)
    const disconnected = new Promise<void>(resolve => provider.on('disconnected', resolve))
    expect(provider.isConnected).toBe(true)
    await provider.disconnect()
    await disconnected
    expect(provider.isConnected).toBe(false)
    await expect(provider.send('system_chain', [])).rejects.toThrow()
  })

  test('delivers notifications until it is told not to', async () => {
    const node = tinyNode()
    const provider = await openProvider(node, transport)
    const heard: string[] = []
    const id = await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (_, header: { number: string }) => { heard.push(header.number) })
    await provider.send('dev_newBlock', [{ count: 2 }])
    expect(await provider.unsubscribe('chain_newHead', 'chain_unsubscribeNewHeads', id)).toBe(true)
    await provider.send('dev_newBlock', [])
    expect(heard).toEqual(['0x0', '0x1', '0x2'])
    await provider.disconnect()
  })

  test('behavior: nothing but JSON passes', async () => {
    const provider = await openProvider(tinyNode(), transport)
    await expect(provider.send('chain_getBlockHash', [Number.NaN])).resolves.toMatch(/^0x/)
    await provider.disconnect()
  })
})

test('says when it is connected', async () => {
  const provider = new InProcessProvider(tinyNode())
  await new Promise<void>(resolve => provider.on('connected', resolve))
  expect(provider.isConnected).toBe(true)
})

test('a clone is a conversation of its own', async () => {
  const provider = await openProvider(tinyNode(), 'in-process')
  const clone = provider.clone()
  await provider.disconnect()
  expect(await clone.send('system_chain', [])).toBe('Bittensor')
  await provider.connect()
  expect(await provider.send('system_chain', [])).toBe('Bittensor')
})
