/**
 * What people see of a result, as a value: commands make it with the pure functions below, `render/` turns it into text.
 * No command knows of colours, widths or streams.
 */
import type { Rao } from '../core/amount.ts'

/** What a cell means, not how it looks. */
export type Tone = 'strong' | 'dim' | 'good' | 'warn' | 'bad'

export interface Toned {
  readonly tone: Tone
  readonly cell: Cell
}

/** A long text with a short form by which people recognise it: an address. */
export interface Abbreviated {
  readonly short: string
  /** What programs get. */
  readonly full: string
  /** What people get where there is room for it; `full` unless given. */
  readonly long?: string
}

/** A bigint is an amount and is shown as `τ1.000000000`; nothing (`null`, `undefined`) is shown as a dash. */
export type Cell = string | number | boolean | Rao | null | undefined | Toned | Abbreviated

export interface Column {
  readonly title: string
  /** Numbers and amounts stand right by themselves; this overrides it. */
  readonly align?: 'left' | 'right'
  /** May be left out where the terminal is too narrow. */
  readonly minor?: boolean
  /** Never cut short: what the row is called, or what people copy. */
  readonly whole?: boolean
}

export type Block =
  | { readonly kind: 'line', readonly cells: readonly Cell[] }
  | { readonly kind: 'facts', readonly facts: readonly (readonly [label: string, value: Cell])[] }
  | { readonly kind: 'table', readonly columns: readonly Column[], readonly rows: readonly (readonly Cell[])[], readonly title?: string, readonly empty?: string, readonly totals?: readonly Cell[] }

export type View = Block | readonly Block[]

/** What a view may know of the place where it will be shown. */
export interface Ui {
  /** Characters in a line; `Infinity` when no terminal reads it. */
  readonly width: number
  /** Tables are to be complete, however wide that makes them. */
  readonly verbose: boolean
  readonly quiet: boolean
}

/** One line; the cells follow each other without a space: `line('Subnet lock cost: ', cost)`. */
export const line = (...cells: readonly Cell[]): Block => ({ kind: 'line', cells })

/** An empty line between two blocks. */
export const gap: Block = { kind: 'line', cells: [] }

/** A view as a list. */
export const asBlocks = (view: View): readonly Block[] => Array.isArray(view) ? view as readonly Block[] : [view as Block]

/** Labels with values, one pair a line, the values aligned. */
export const facts = (pairs: readonly (readonly [label: string, value: Cell])[]): Block => ({ kind: 'facts', facts: pairs })

/** Rows under titles. `empty` is the sentence that stands for a table without rows; `totals` a last row. */
export const table = (spec: Omit<Extract<Block, { kind: 'table' }>, 'kind'>): Block => ({ kind: 'table', ...spec })

/** Gives a cell a meaning: `tone('good', 'active')`. */
export const tone = (tone: Tone, cell: Cell): Toned => ({ tone, cell })
