/**
 * Writes docs/commands.md, the reference of every command, from the declarations alone:
 *
 *   npx tsx scripts/docs.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globals } from '../src/cli/globals.ts'
import { commands, groups } from '../src/commands/index.ts'
import { commandPage } from '../test/support/command-page.ts'

writeFileSync(fileURLToPath(new URL('../docs/commands.md', import.meta.url)), commandPage({ groups, commands, globals }))
