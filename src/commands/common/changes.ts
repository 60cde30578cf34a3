import { line, tone, type Block, type Cell, type Ui } from '../../cli/view.ts'
import { inOneLine } from '../../core/chain/plain.ts'
import type { StorageChange } from '../../core/chain/storage-change.ts'
import { shortAddress } from './shares.ts'

/** A list that is no longer than this is shown whole, a longer one by its entries that differ. */
const SHORT_LIST = 40
/** Stands for what is not there. */
const NOTHING = '–'

/** A part of a value, before and after. */
interface Part {
  /** `data.free`, `[12]`; empty for the whole value. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** Storage entries before and after: of each the parts that differ, so that the change is seen and not looked for. */
export function changesView (changes: readonly StorageChange[], title: string, { verbose }: Pick<Ui, 'verbose'>): readonly Block[] {
  const keyText = (key: unknown) => typeof key === 'string' && !verbose && /^5\w{47}$/.test(key) ? shortAddress(key) : inOneLine(key)
  return [
    line(tone('strong', title)),
    ...(changes.length === 0 ? [line(tone('dim', 'None.'))] : []),
    ...changes.flatMap(({ item, keys, before, after }) => {
      const parts = partsThatDiffer({ path: '', before, after })
      const width = Math.max(...parts.map(({ path }) => path.length))
      const head = [item, tone('dim', keys.map(key => ` ${keyText(key)}`).join(''))]
      if (width === 0) return [line(...head, '  ', ...parts.flatMap(change))]
      return [line(...head), ...parts.map(part => line('  ', tone('dim', part.path.padEnd(width)), '  ', ...change(part)))]
    }),
  ]
}

const change = ({ before, after }: Part): readonly Cell[] => [textOf(before), tone('dim', ' → '), textOf(after)]

const textOf = (value: unknown): string => value === null || value === undefined ? NOTHING : inOneLine(value)

/** The smallest parts of a value that differ. Zeros of an entry that was not there before say nothing. */
function partsThatDiffer (part: Part): readonly Part[] {
  const { path, before, after } = part
  if (inOneLine(before ?? null) === inOneLine(after ?? null)) return []
  const [old, young] = [entriesOf(before), entriesOf(after)]
  // Nothing to look into, or a list where another kind of thing was.
  if ((old === undefined && young === undefined) || (before !== null && before !== undefined && old === undefined)
    || (after !== null && after !== undefined && young === undefined)) return [part]
  const names = new Set([...old?.keys() ?? [], ...young?.keys() ?? []])
  const inner = [...names].flatMap(name => partsThatDiffer({
    path: name.startsWith('[') || path === '' ? path + name : `${path}.${name}`,
    before: old?.get(name),
    after: young?.get(name),
  }))
  const telling = inner.filter(each => old !== undefined || !(each.after === 0 || each.after === '0'))
  return telling.length === 0 ? [part] : telling
}

/** The entries of an object or of a long list by their names; undefined for what is shown whole. */
function entriesOf (value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  return inOneLine(value).length <= SHORT_LIST ? undefined : new Map(value.map((each, index) => [`[${index}]`, each]))
}
