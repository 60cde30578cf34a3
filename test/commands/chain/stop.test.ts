import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('behavior: where there is no chain, none is made', async () => {
  const chain = join(machine.home, 'nothing')
  expect(await machine.failure(`chain stop --network sim:${chain}`)).toMatchObject({ code: 'NOT_SERVED', exit: 5, hint: 'btcli chain start does.' })
  expect(existsSync(chain)).toBe(false)
})

test('behavior: a chain that nothing serves stays as it is', async () => {
  const network = `--network sim:${join(machine.home, 'chain')}`
  await machine.all(`chain init ${network}`)
  expect(await machine.failure(`chain stop ${network}`)).toMatchObject({ code: 'NOT_SERVED', exit: 5 })
  expect(await machine.json(`chain status ${network}`)).toMatchObject({ block: 0, server: null })
})
