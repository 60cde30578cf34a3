import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useMachine } from '../support/btcli.ts'

const machine = useMachine()
const published = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8'))

test('default: prints the published schema, for people and for programs', async () => {
  const { status, out } = await machine.run('schema stake add')
  expect({ status, schema: JSON.parse(out) }).toEqual({ status: 0, schema: published('stake-add') })
  expect(out.split('\n').length).toBeGreaterThan(20)
  expect(JSON.parse((await machine.run('schema stake add --json')).out)).toEqual(published('stake-add'))
})

test('behavior: all spellings of a command name it', async () => {
  expect(JSON.parse((await machine.run('schema subnets lock_cost')).out)).toEqual(published('subnets-lock-cost'))
  expect(JSON.parse((await machine.run('schema schema')).out)).toEqual(published('schema'))
})

test('behavior: a wrong command is named with what was meant', async () => {
  expect(await machine.failure('schema stake ad')).toMatchObject({ code: 'UNKNOWN_COMMAND', exit: 2, hint: 'Did you mean stake add?' })
  expect(await machine.failure('schema')).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
})
