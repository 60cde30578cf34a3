/** The help of the program, of each group and of each command, as somebody with a terminal of 80 columns reads it. */
import { expect, test } from 'vitest'
import type { Catalogue } from '../../src/cli/catalogue.ts'
import { globals } from '../../src/cli/globals.ts'
import { parseCommandLine } from '../../src/cli/mount.ts'
import { commands, groups } from '../../src/commands/listed.ts'

const catalogue: Catalogue = { name: 'btcli', version: '', summary: 'Bittensor from the terminal.', welcome: '', groups, commands, globals }

const helpOf = async (path: string) => {
  const call = await parseCommandLine(catalogue, [...path.split(' ').filter(word => word !== ''), '--help'], 80)
  if (call.kind !== 'print') throw new Error(`${path} --help runs the command`)
  return call.text
}

test.each([
  ['the program', ['']],
  ['groups', groups.map(({ name }) => name)],
  ['commands', commands.map(({ path }) => path)],
] as const)('the help of %s is what it was', async (name, paths) => {
  const pages: string[] = []
  for (const path of paths) pages.push(`$ btcli ${path === '' ? '' : `${path} `}--help\n${await helpOf(path)}`)
  await expect(pages.join('\n')).toMatchFileSnapshot(`__snapshots__/help-of-${name.replace('the ', '')}.txt`)
})

test('no line of help is wider than the terminal, but for examples, which are copied whole', async () => {
  for (const { path } of commands) {
    const said = (await helpOf(path)).split('\n').filter(line => !line.startsWith('  $ '))
    expect(said.filter(line => line.length > 80), path).toEqual([])
  }
})
