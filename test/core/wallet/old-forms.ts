/** Writers of the forms that are only read: tests need files whose damage lies behind the password. */
import { createCipheriv, createHmac } from 'node:crypto'
import { quickly } from './quickly.ts'

const hexLines = (bytes: Uint8Array): string => (Buffer.from(bytes).toString('hex').match(/.{1,80}/g) ?? []).join('\n')

export async function sealAnsible (plain: Uint8Array, password: string): Promise<Buffer> {
  const salt = Buffer.alloc(32, 3)
  const keys = Buffer.from(await quickly(password, { kind: 'pbkdf2', salt, rounds: 0 }, 80))
  const pad = 16 - plain.length % 16
  const sealed = createCipheriv('aes-256-ctr', keys.subarray(0, 32), keys.subarray(64)).update(Buffer.concat([plain, Buffer.alloc(pad, pad)]))
  const tag = createHmac('sha256', keys.subarray(32, 64)).update(sealed).digest()
  const inner = [salt, tag, sealed].map(part => part.toString('hex')).join('\n')
  return Buffer.from(`$ANSIBLE_VAULT;1.1;AES256\n${hexLines(Buffer.from(inner))}\n`)
}

export async function sealFernet (plain: Uint8Array, password: string): Promise<Buffer> {
  const salt = Buffer.from('Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins')
  const keys = Buffer.from(await quickly(password, { kind: 'pbkdf2', salt, rounds: 0 }, 32))
  const nonce = Buffer.alloc(16, 5)
  const cipher = createCipheriv('aes-128-cbc', keys.subarray(16), nonce)
  const signed = Buffer.concat([Buffer.of(0x80), Buffer.alloc(8), nonce, cipher.update(plain), cipher.final()])
  const token = Buffer.concat([signed, createHmac('sha256', keys.subarray(0, 16)).update(signed).digest()])
  return Buffer.from(token.toString('base64').replaceAll('+', '-').replaceAll('/', '_'))
}
