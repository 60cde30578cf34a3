/**
 * Writes schemas/<group>-<verb>.json: what each command prints with --json, as JSON Schema 2020-12, from the types of the results
 * alone. Docstrings of the types become descriptions.
 *
 *   npx tsx scripts/schemas.ts
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { commandSchemas } from '../test/support/schemas.ts'

const directory = fileURLToPath(new URL('../schemas/', import.meta.url))
const schemas = await commandSchemas()

mkdirSync(directory, { recursive: true })
for (const name of readdirSync(directory)) if (!schemas.has(name)) rmSync(`${directory}${name}`)
for (const [name, text] of schemas) writeFileSync(`${directory}${name}`, text)
