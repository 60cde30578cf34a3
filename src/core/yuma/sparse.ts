/** Matrices as rows of [column, I32F32 bits]: what a validator says about the uids that it mentions. */
import { I32F32 } from './fixed-point.ts'
import { at, largest } from './vector.ts'
import type { Rows } from './subnet-state.ts'

/** A number in a row: its column and its I32F32 bits. */
export type Cell = readonly [column: number, raw: bigint]

/** Rows of the cells that are not zero. */
export type SparseMatrix = ReadonlyArray<readonly Cell[]>

/** Reads stored u16 rows, n of them. */
export function fromPairs (rows: Rows, n: number): SparseMatrix {
  return Array.from({ length: n }, (_, i) => {
    const pairs = rows[i] ?? []
    return Array.from({ length: pairs.length >> 1 }, (_, k): Cell => [at(pairs, 2 * k), I32F32.fromInteger(at(pairs, 2 * k + 1))])
  })
}

/** Keeps the cells that pass. */
export const keepCells = (matrix: SparseMatrix, keep: (row: number, column: number) => boolean): SparseMatrix =>
  matrix.map((cells, row) => cells.filter(([column]) => keep(row, column)))

/** Replaces the value of every cell. */
export const mapCells = (matrix: SparseMatrix, change: (raw: bigint, row: number, column: number) => bigint): SparseMatrix =>
  matrix.map((cells, row) => cells.map(([column, raw]): Cell => [column, change(raw, row, column)]))

/** The sum of each row. */
export const rowSums = (matrix: SparseMatrix): bigint[] => matrix.map(cells => I32F32.sum(cells.map(([, raw]) => raw)))

/** Divides each row by its sum where that is above 0. */
export function normaliseRows (matrix: SparseMatrix): SparseMatrix {
  const sums = rowSums(matrix)
  return mapCells(matrix, (raw, row) => at(sums, row) > 0n ? I32F32.div(raw, at(sums, row)) : raw)
}

/** Divides each column by its sum where that is not 0. */
export const normaliseColumns = (matrix: SparseMatrix, columns: number): SparseMatrix => divideColumns(matrix, columnSums(matrix, columns))

/** Divides each column by its largest value where that is not 0. */
export function maxUpscaleColumns (matrix: SparseMatrix, columns: number): SparseMatrix {
  const values: bigint[][] = Array.from({ length: columns }, () => [0n])
  for (const cells of matrix) for (const [column, raw] of cells) at(values, column).push(raw)
  return divideColumns(matrix, values.map(column => largest(column) ?? 0n))
}

/** Per column the sum of value × the row's factor: what the validators say together, each with its stake. */
export const weightedColumnSums = (matrix: SparseMatrix, factors: readonly bigint[], columns: number): bigint[] =>
  columnSums(scaleRows(matrix, factors), columns)

/** Multiplies every row by its factor. */
export const scaleRows = (matrix: SparseMatrix, factors: readonly bigint[]): SparseMatrix =>
  mapCells(matrix, (raw, row) => I32F32.mul(raw, at(factors, row)))

/** Per row the sum of value × the column's factor. */
export const weightedRowSums = (matrix: SparseMatrix, factors: readonly bigint[]): bigint[] =>
  rowSums(mapCells(matrix, (raw, _row, column) => I32F32.mul(raw, at(factors, column))))

/** α × a + (1 − α) × b, of which only positive values stay, columns ascending. Both matrices are square and of the same size. */
export function movingAverage (a: SparseMatrix, b: SparseMatrix, alpha: bigint): SparseMatrix {
  const beta = I32F32.sub(I32F32.one, alpha)
  return a.map((cells, row) => {
    const dense = a.map(() => 0n)
    for (const [column, raw] of cells) dense[column] = I32F32.add(at(dense, column), I32F32.mul(alpha, raw))
    for (const [column, raw] of at(b, row)) dense[column] = I32F32.add(at(dense, column), I32F32.mul(beta, raw))
    return [...dense.entries()].filter(([, raw]) => raw > 0n)
  })
}

function columnSums (matrix: SparseMatrix, columns: number): bigint[] {
  const sums = Array.from({ length: columns }, () => 0n)
  for (const cells of matrix) for (const [column, raw] of cells) sums[column] = I32F32.add(at(sums, column), raw)
  return sums
}

const divideColumns = (matrix: SparseMatrix, divisors: readonly bigint[]): SparseMatrix =>
  mapCells(matrix, (raw, _row, column) => at(divisors, column) === 0n ? raw : I32F32.div(raw, at(divisors, column)))
