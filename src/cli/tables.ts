/** The options of every command that shows a table. They are inputs like any other. */
import { badValue } from './errors.ts'
import type { Command } from './command.ts'
import { defineKind, type Inputs, type Values } from './input.ts'
import { flag } from './inputs.ts'

/** A column and which way to sort by it. */
export interface Order {
  readonly column: string
  readonly descending: boolean
}

/** How a condition compares; `~` asks whether the text is in the cell. */
export type Comparison = '=' | '!=' | '~' | '>' | '<' | '>=' | '<='

/** Which rows to show: those whose cell in a column compares so. */
export interface Condition {
  readonly column: string
  readonly comparison: Comparison
  readonly value: string
}

const parts = (text: string): string[] => text.split(',').map(part => part.trim()).filter(part => part !== '')

const columnNames = defineKind<readonly string[]>({
  takes: 'list',
  placeholder: 'columns',
  parse: text => {
    if (parts(text).length === 0) throw badValue({ text, expected: 'a list of columns (write uid,stake)' })
    return parts(text)
  },
})

const order = defineKind<Order>({
  takes: 'value',
  placeholder: 'column',
  parse: text => {
    const [, minus, column, direction] = /^(-?)([^:]+?)(?::(asc|desc))?$/.exec(text.trim()) ?? []
    if (column === undefined) throw badValue({ text, expected: 'a column to sort by (stake, or -stake for the largest first)' })
    return { column, descending: minus === '-' || direction === 'desc' }
  },
})

const conditions = defineKind<readonly Condition[]>({
  takes: 'list',
  placeholder: 'condition',
  parse: text => parts(text).map(part => {
    const [, column, comparison, value] = /^([^=!~<>]+)(>=|<=|!=|=|~|>|<)(.*)$/.exec(part) ?? []
    if (column === undefined || value === undefined) throw badValue({ text: part, expected: 'a condition such as stake>100, wallet=alice or name~text' })
    return { column: column.trim(), comparison: comparison as Comparison, value: value.trim() }
  }),
})

/** The declarations, by the keys under which `TableOptions` has them. */
export const tableInputs = {
  columns: columnNames({ flag: '--columns', optional: true, help: 'Only these columns, in this order: uid,stake.' }),
  sort: order({ flag: '--sort', optional: true, help: 'By this column; -stake puts the largest first.' }),
  filter: conditions({ flag: '--filter', optional: true, help: 'Only rows that satisfy all: stake>100, wallet=alice, name~part.' }),
  csv: flag({ flag: '--csv', help: 'Print the table as CSV, complete and without units.' }),
}

/** How a command's tables are to be shown. */
export type TableOptions = Values<typeof tableInputs>

/** Tables as their commands make them. */
export const DEFAULT_TABLES: TableOptions = { columns: undefined, sort: undefined, filter: undefined, csv: false }

/** The options of this kind that a command has. */
export function tablesOf (command: Pick<Command, 'tables' | 'input'>): Inputs {
  return command.tables ? Object.fromEntries(Object.entries(tableInputs).filter(([key]) => !(key in command.input))) : {}
}
