/** What commands print with --json is checked against their schemas, wherever a test runs one. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { schemaFile } from '../../src/commands/common/schema-file.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
const validators = new Map<string, ValidateFunction | undefined>()

/** @throws when the text is a document of a command whose schema it does not keep, or has what the schema does not name */
export function checkAgainstSchema (out: string): void {
  const command = commandOf(out)
  if (command === undefined) return
  const validate = validators.get(command) ?? validatorOf(command)
  validators.set(command, validate)
  if (validate === undefined || validate(JSON.parse(out))) return
  throw new Error(`btcli ${command} --json is not as schemas/${schemaFile(command)} says (npx tsx scripts/schemas.ts writes it anew): ${ajv.errorsText(validate.errors)}\n${out}`)
}

/** The command of a document; nothing for text, for several documents and for results without an envelope. */
function commandOf (out: string): string | undefined {
  if (!/^\{"ok":(true|false),"command":"/.test(out) || out.indexOf('\n') !== out.length - 1) return undefined
  return (JSON.parse(out) as { readonly command: string }).command
}

function validatorOf (command: string): ValidateFunction | undefined {
  const file = new URL(`../../schemas/${schemaFile(command)}`, import.meta.url)
  return existsSync(file) ? ajv.compile(closed(JSON.parse(readFileSync(file, 'utf8'))) as object) : undefined
}

/** The published schemas leave room for what later versions add; today's output has nothing that they do not name. */
function closed (schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, part]) => [key, closed(part)] as const)
  const isOpen = 'properties' in schema && 'type' in schema && schema.type === 'object' && !('additionalProperties' in schema)
  return Object.fromEntries(isOpen ? [...entries, ['additionalProperties', false]] : entries)
}
