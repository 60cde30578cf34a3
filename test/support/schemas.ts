/** The schemas of all commands, from the types of their results. */
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { commands } from '../../src/commands/index.ts'
import { schemaFile } from '../../src/commands/common/schema-file.ts'
import type { Command } from '../../src/cli/command.ts'
import { schemaMaker, type Schema } from './type-schema.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** File names in `schemas/`, with the text of each. */
export async function commandSchemas (): Promise<ReadonlyMap<string, string>> {
  const program = programOf(join(root, 'tsconfig.json'))
  const checker = program.getTypeChecker()
  const toSchema = schemaMaker(checker)
  const sources = program.getSourceFiles().filter(({ fileName }) => relative(root, fileName).startsWith(join('src', 'commands')))
  const exported = (file: string, name: string): ts.Type => {
    const source = program.getSourceFile(join(root, file))
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
    const found = symbol === undefined ? undefined : checker.getExportsOfModule(symbol).find(each => each.name === name)
    if (found === undefined) throw new Error(`${file} exports no ${name}`)
    return checker.getDeclaredTypeOfSymbol(found)
  }
  const planned = toSchema(exported('src/commands/common/planned.ts', 'Planned'))
  const sent = toSchema(exported('src/commands/common/sent.ts', 'Sent'))
  const results = new Map<string, ts.Type>()
  for (const source of sources) {
    const type = resultType(checker, source)
    if (type !== undefined) results.set(await pathOf(source.fileName), type)
  }
  return new Map(commands.map(command => {
    const type = results.get(command.path)
    if (type === undefined) throw new Error(`${command.path} is not the default export of a file`)
    const result = toSchema(type)
    return [schemaFile(command.path), `${JSON.stringify(document(command, command.sends ? { anyOf: [result, planned, sent] } : result), null, 2)}\n`]
  }))
}

function programOf (config: string): ts.Program {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, path => ts.sys.readFile(path)).config, ts.sys, dirname(config))
  // Only what the commands reach is read.
  return ts.createProgram(fileNames.filter(name => relative(root, name).startsWith(join('src', 'commands'))), { ...options, incremental: false, noEmit: true })
}

/** The type of the result of the command that a file exports. */
function resultType (checker: ts.TypeChecker, source: ts.SourceFile): ts.Type | undefined {
  const module = checker.getSymbolAtLocation(source)
  const standard = module === undefined ? undefined : checker.getExportsOfModule(module).find(({ name }) => name === 'default')
  if (standard === undefined) return undefined
  const property = checker.getTypeOfSymbol(standard).getProperty('resultType')
  return property === undefined ? undefined : checker.getTypeOfSymbol(property)
}

async function pathOf (file: string): Promise<string> {
  const { default: command } = await import(file) as { readonly default: Command }
  return command.path
}

const PLACE = {
  network: { description: 'The network that was asked, by its name or address.', type: 'string' },
  block: { description: 'The block that the result speaks of.', type: 'number' },
} as const

/** The whole document: success or failure, or the result alone for commands that print it so. */
function document (command: Command, result: Schema): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `btcli ${command.path} --json`,
    description: command.summary,
    anyOf: [
      command.bare ? result : { type: 'object', properties: { ok: { const: true }, command: { const: command.path }, ...PLACE, data: result }, required: ['ok', 'command', 'data'] },
      { $ref: '#/$defs/failure' },
    ],
    $defs: {
      amount: {
        description: 'An amount of TAO; 1 τ is 1,000,000,000 rao.',
        type: 'object',
        properties: { rao: { description: 'Whole rao, as a decimal number.', type: 'string', pattern: '^-?\\d+$' }, tao: { description: 'The same in TAO, with nine decimals.', type: 'string', pattern: '^-?\\d+\\.\\d{9}$' } },
        required: ['rao', 'tao'],
      },
      failure: {
        type: 'object',
        properties: {
          ok: { const: false },
          command: { const: command.path },
          ...PLACE,
          error: {
            type: 'object',
            properties: {
              code: { description: 'What kind of error; it never changes its name.', type: 'string' },
              message: { description: 'What happened.', type: 'string' },
              hint: { description: 'What to do about it.', type: ['string', 'null'] },
              exit: { description: 'The exit status.', enum: [1, 2, 3, 4, 5, 70, 130] },
              details: { description: 'Facts for programs; which depends on the code.', type: 'object' },
            },
            required: ['code', 'message', 'hint', 'exit', 'details'],
          },
        },
        required: ['ok', 'command', 'error'],
      },
    },
  }
}
