/** Values for calls and storage keys as people write them, for whatever a chain's metadata knows. */
import { defineKind } from '../../cli/input.ts'
import { badValue } from '../../cli/errors.ts'

/** Stands between texts that may have commas in them. */
const SEPARATOR = '\u001f'

/** `subtensorModule.burn`; `SubtensorModule.Burn` and `subtensor_module.burn` are understood. */
export const itemName = defineKind<readonly [pallet: string, name: string]>({
  takes: 'value',
  placeholder: 'pallet.name',
  parse: text => {
    const [pallet, name, ...rest] = text.trim().split('.')
    if (pallet === undefined || pallet === '' || name === undefined || name === '' || rest.length > 0) throw badValue({
      text,
      expected: 'a pallet and a name (write subtensorModule.burn)',
    })
    return [camel(pallet), camel(name)]
  },
  show: parts => parts.join('.'),
})

const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Values in their order: numbers, texts, addresses, `0x…`, true, false, and JSON for what has parts. */
export const chainValues = defineKind<readonly unknown[]>({
  takes: 'list',
  separator: SEPARATOR,
  placeholder: 'values',
  parse: text => text.split(SEPARATOR).map(parseValue),
})

/** What is no JSON is a text; numbers stay texts, so that no digit of a large one is lost. */
function parseValue (text: string): unknown {
  if (!/^[[{"]|^(true|false|null)$/.test(text.trim())) return text.trim()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badValue({ text, expected: 'a value (lists and structures are written as JSON: [1,2], {"id":"5F…"})' })
  }
}

/** Values of a call as texts: their types say how they are read. */
const callValues = defineKind<readonly string[]>({
  takes: 'list',
  separator: SEPARATOR,
  placeholder: 'values',
  parse: text => text.split(SEPARATOR),
})

/** A call and its arguments, for commands that take any. */
export const callAndValues = () => ({
  call: itemName({ positional: true, prompt: 'Which call (system.remark)?', help: 'Pallet and call.' }),
  values: callValues({ positional: true, optional: true, help: 'Its arguments, in their order.' }),
})
