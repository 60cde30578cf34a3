import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { globals } from '../../src/cli/globals.ts'
import { commands, groups } from '../../src/commands/index.ts'
import { commandPage } from '../support/command-page.ts'

test('default: the committed page is what the declarations say (npx tsx scripts/docs.ts writes it)', () => {
  expect(readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')).toBe(commandPage({ groups, commands, globals }))
})

test('behavior: every command is on it', () => {
  const page = commandPage({ groups, commands, globals })
  for (const { path } of commands) expect(page).toContain(`\n### ${path}\n`)
})
