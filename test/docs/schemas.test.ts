import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { commandSchemas } from '../support/schemas.ts'

const directory = new URL('../../schemas/', import.meta.url)

describe('schemas of results', () => {
  test('default: the committed files are what the types say (npx tsx scripts/schemas.ts writes them)', async () => {
    const made = await commandSchemas()
    expect(readdirSync(directory).sort()).toEqual([...made.keys()].sort())
    for (const [name, text] of made) expect(readFileSync(new URL(name, directory), 'utf8'), name).toBe(text)
  }, 120_000)

  test('behavior: every command has one, and each is a schema', () => {
    const names = readdirSync(directory)
    expect(names.length).toBe(commands.length)
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    for (const name of names) expect(() => ajv.compile(JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as object), name).not.toThrow()
  })
})
