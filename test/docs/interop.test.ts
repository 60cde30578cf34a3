import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const theirs = Object.keys((JSON.parse(text('test/vectors/official/commands.json')) as Readonly<Record<'7.3.1', Readonly<Record<string, string>>>>)['7.3.1'])

/** The table of docs/interop.md: commands, and how each is compared. */
const rows = text('docs/interop.md').split('\n').flatMap(line => {
  const [, commands, how] = /^\| (`.*`) \| (.*) \|$/.exec(line) ?? []
  return commands === undefined || how === undefined ? [] : [...commands.matchAll(/`([^`]+)`/g)].map(([, command = '']) => ({ command, how }))
})

test('default: every command of the official program is in the table, once', () => {
  expect(rows.map(({ command }) => command).sort()).toEqual([...theirs].sort())
})

test('behavior: what the table calls compared is run with their program by a test', () => {
  const tests = readdirSync(new URL('test/interop/', root)).filter(name => name.startsWith('btcli-')).map(name => text(`test/interop/${name}`)).join('\n')
  const compared = rows.filter(({ how }) => !how.startsWith('not '))
  expect(compared.length).toBeGreaterThan(40)
  expect(compared.map(({ command }) => command).filter(command => !new RegExp(`['\`]${command}[ '\`]`).test(tests))).toEqual([])
})
