/** What holds of every command, whoever adds it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { globals } from '../../src/cli/globals.ts'
import { schemaFile } from '../../src/commands/common/schema-file.ts'
import { commands } from '../../src/commands/index.ts'
import { useMachine } from '../support/btcli.ts'

const machine = useMachine()

const sourceOf = (path: string): string => {
  const file = new URL(`../../src/commands/${path.replaceAll(' ', '/')}.ts`, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : readFileSync(new URL(`../../src/commands/${path.replaceAll(' ', '/')}/index.ts`, import.meta.url), 'utf8')
}

describe.each(commands.map(command => [command.path, command] as const))('%s', (path, { examples, input, summary, sends, tables }) => {
  test('begins its help with examples that it can read', async () => {
    const { status, out } = await machine.run(`${path} --help`)
    expect(status).toBe(0)
    expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Options'))
    expect(summary).toMatch(/^[A-Z].*\.$/)
    for (const [argv] of examples) expect(out).toContain(`$ btcli ${argv}`)
  })

  test('takes no option of all commands away by giving its own the same name', () => {
    expect(Object.keys(input).filter(name => name in globals)).toEqual([])
  })

  test('has a published schema', () => {
    expect(existsSync(new URL(`../../schemas/${schemaFile(path)}`, import.meta.url))).toBe(true)
  })

  test('fails with one JSON document and the right exit status where an option is unknown', async () => {
    const { status, out, err } = await machine.run(`${path} --no-such-option --json`)
    expect({ status, err }).toEqual({ status: 2, err: '' })
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'BAD_COMMAND_LINE', exit: 2 } })
  })

  test('declares that it sends and that it shows a table', () => {
    const source = sourceOf(path)
    if (/from '(\.\.\/)+common\/(send|move-stake)\.ts'/.test(source)) expect(sends).toBe(true)
    // What goes on after its result is no screen to be sorted.
    if (source.includes('table({') && !sends && !source.includes('ctx.stay(')) expect(tables).toBe(true)
  })
})
