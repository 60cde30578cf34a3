/** A node that accepts a request and never answers it. */
import type { ProviderInterface } from '@polkadot/rpc-provider/types'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withTimeout } from '../../../src/core/chain/bounded.ts'
import { useMachine } from '../../support/btcli.ts'
import { serveFinney } from '../../support/finney.ts'

const HOUR = 3_600_000

describe('withTimeout', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  const silent = () => withTimeout({ send: () => new Promise(() => undefined), subscribe: () => new Promise(() => undefined) } as unknown as ProviderInterface, 'net', 10_000)
  /** What became of a request after so long. */
  const after = async (ms: number, request: Promise<unknown>) => {
    let end = 'it waits'
    request.catch((error: Error) => { end = error.message })
    await vi.advanceTimersByTimeAsync(ms)
    return end
  }

  test('a request fails when its time is over, and not before', async () => {
    const request = silent().send('system_chain', [])
    expect(await after(9_999, request)).toBe('it waits')
    expect(await after(1, request)).toBe('net did not answer system_chain within 10 s (--timeout).')
  })

  test('so does a subscription that is not accepted', async () => {
    expect(await after(10_000, silent().subscribe('newHead', 'chain_subscribeNewHead', [], () => undefined))).toContain('chain_subscribeNewHead')
  })

  test('the embedded chain may make blocks for as long as that takes', async () => {
    expect(await after(HOUR, silent().send('dev_advance', []))).toBe('it waits')
  })

  test('an answer leaves nothing behind that would keep a process alive', async () => {
    const provider = withTimeout({ send: async () => 7, subscribe: async () => 1 } as unknown as ProviderInterface, 'net', 10_000)
    expect(await provider.send('system_chain', [])).toBe(7)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('--timeout', () => {
  const machine = useMachine('wallet new-coldkey --wallet-name default --from-uri //Alice --no-password')

  test('a command ends with status 3 when a node leaves a question without an answer', async () => {
    const node = await serveFinney({ unanswered: 'state_queryStorageAt' })
    const error = await machine.failure(`wallet balance --network ${node.endpoint} --timeout 1`)
    await node.close()
    expect(error).toMatchObject({ exit: 3, code: 'CONNECTION_LOST', message: `${node.endpoint} did not answer state_queryStorageAt within 1 s (--timeout).` })
  })

  test('a transaction that was sent is named', async () => {
    const node = await serveFinney({ unanswered: 'author_submitAndWatchExtrinsic' })
    const error = await machine.failure(`tx call system.remark hello -y --network ${node.endpoint} --timeout 1`)
    await node.close()
    expect(error).toMatchObject({ exit: 3, code: 'CONNECTION_LOST' })
    expect(error.message).toMatch(/did not answer author_submitAndWatchExtrinsic within 1 s \(--timeout\) after transaction 0x[0-9a-f]{64} was sent: it may still go into a block\.$/)
  })
})
