import { describe, expect, it } from 'vitest'
import type { Machine } from '../../src/core/machine.ts'
import { defaultChainDirectory, parseNetwork, unknownNetwork } from '../../src/core/networks.ts'

const linux: Machine = { env: {}, home: '/home/ada', cwd: '/home/ada/project', platform: 'linux' }
const windows: Machine = { env: { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }, home: 'C:\\Users\\ada', cwd: 'D:\\project', platform: 'win32' }

const errorOf = (text: string): unknown => {
  try {
    return parseNetwork(text, linux)
  } catch (error) {
    return error
  }
}

describe('parseNetwork', () => {
  it('default: the embedded chain in the state directory', () => {
    expect(parseNetwork('sim', linux)).toEqual({ kind: 'sim', name: 'sim', directory: '/home/ada/.local/state/btcli/chain' })
  })

  it.each([
    ['sim:/data/chain', '/data/chain'],
    ['sim:chain', '/home/ada/project/chain'],
    ['sim:../chain', '/home/ada/chain'],
    ['sim:~/chain', '/home/ada/chain'],
  ])('behavior: %s is the embedded chain in %s', (text, directory) => {
    expect(parseNetwork(text, linux)).toEqual({ kind: 'sim', name: text, directory })
  })

  it.each([
    ['local', 'ws://127.0.0.1:9944'],
    ['finney', 'wss://entrypoint-finney.opentensor.ai:443'],
    ['test', 'wss://test.finney.opentensor.ai:443'],
    ['archive', 'wss://archive.chain.opentensor.ai:443'],
  ])('behavior: %s is a node at %s', (name, endpoint) => {
    expect(parseNetwork(name, linux)).toMatchObject({ kind: 'remote', name, endpoints: [endpoint] })
  })

  it('behavior: several addresses are tried in their order', () => {
    expect(parseNetwork('wss://a.example,ws://b.example:9944/rpc?key=1,2', linux)).toEqual({ kind: 'remote', name: 'wss://a.example,ws://b.example:9944/rpc', endpoints: ['wss://a.example', 'ws://b.example:9944/rpc?key=1,2'] })
    expect(() => parseNetwork('wss://a.example,wss://', linux)).toThrow('the address cannot be read')
  })

  it('behavior: variables of the official clients name endpoints', () => {
    const env = { BT_CHAIN_ENDPOINT: 'ws://127.0.0.1:9946', BT_FALLBACK_ENDPOINTS: 'wss://a.example wss://b.example', BT_ARCHIVE_ENDPOINTS: 'wss://c.example' }
    const endpoints = (name: string) => parseNetwork(name, { ...linux, env })
    expect(endpoints('local')).toMatchObject({ name: 'local', endpoints: ['ws://127.0.0.1:9946'] })
    expect(endpoints('finney')).toMatchObject({ name: 'finney', endpoints: ['wss://entrypoint-finney.opentensor.ai:443', 'wss://a.example', 'wss://b.example'], genesis: expect.stringMatching(/^0x2f0555cc/) })
    expect(endpoints('archive')).toMatchObject({ endpoints: ['wss://c.example'] })
    expect(endpoints('test')).toEqual({ kind: 'remote', name: 'test', endpoints: ['wss://test.finney.opentensor.ai:443'] })
    expect(() => parseNetwork('local', { ...linux, env: { BT_CHAIN_ENDPOINT: 'http://127.0.0.1:9944' } })).toThrow('the client speaks to nodes over WebSockets only')
  })

  it('behavior: any WebSocket address is a node', () => {
    expect(parseNetwork(' ws://10.0.0.1:9944 ', linux)).toEqual({ kind: 'remote', name: 'ws://10.0.0.1:9944', endpoints: ['ws://10.0.0.1:9944'] })
    expect(parseNetwork('wss://node.example/rpc', linux)).toMatchObject({ name: 'wss://node.example/rpc' })
  })

  it('behavior: the name of a node shows no secret of its address', () => {
    const endpoint = 'wss://user:secret@node.example/rpc?key=secret'
    expect(parseNetwork(endpoint, linux)).toEqual({ kind: 'remote', name: 'wss://node.example/rpc', endpoints: [endpoint] })
    expect(JSON.stringify(errorOf('wss://user:secret@[/rpc?key=secret'))).not.toContain('secret')
  })

  it.each(['', 'nosuchnet', 'sim:', 'SIM', 'toString', '__proto__', 'ws://', 'http://127.0.0.1:9944', '127.0.0.1:9944'])('behavior: “%s” is refused, never taken for the real network', text => {
    expect(errorOf(text)).toSatisfy(unknownNetwork.is)
  })

  it.each([
    ['finey', 'Did you mean finney?'],
    ['127.0.0.1:9944', 'Did you mean ws://127.0.0.1:9944?'],
    ['http://x', 'Give the ws:// or wss:// address of the node.'],
  ])('behavior: %s → “%s”', (text, hint) => {
    expect(errorOf(text)).toHaveProperty('hint', hint)
  })
})

describe('defaultChainDirectory', () => {
  it('behavior: follows XDG_STATE_HOME if it is absolute', () => {
    expect(defaultChainDirectory({ ...linux, env: { XDG_STATE_HOME: '/state' } })).toBe('/state/btcli/chain')
    expect(defaultChainDirectory({ ...linux, env: { XDG_STATE_HOME: 'state' } })).toBe('/home/ada/.local/state/btcli/chain')
    expect(defaultChainDirectory({ ...linux, env: { XDG_STATE_HOME: '' } })).toBe('/home/ada/.local/state/btcli/chain')
  })

  it('behavior: Windows has its own place', () => {
    expect(defaultChainDirectory(windows)).toBe('C:\\Users\\ada\\AppData\\Local\\btcli\\chain')
    expect(defaultChainDirectory({ ...windows, env: {} })).toBe('C:\\Users\\ada\\AppData\\Local\\btcli\\chain')
    expect(parseNetwork('sim:chain', windows)).toMatchObject({ directory: 'D:\\project\\chain' })
  })
})
