import { table, type Block, type Cell } from '../../cli/view.ts'
import type { SetParameter } from '../../core/chain/queries/hyperparameters.ts'

const UNITS: Readonly<Record<SetParameter['meaning'], string>> = { number: '', blocks: 'blocks', share: 'of 1', alpha: 'of 1', million: 'of 1', rao: '', switch: '' }

/** A value with its unit, as a cell. */
export function settingCell ({ value }: Pick<SetParameter, 'value'>): Cell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value
}

/** Settings with what they mean. */
export const settingsTable = (parameters: readonly SetParameter[]): Block => table({
  columns: [
    { title: 'parameter', whole: true },
    { title: 'value', align: 'right' },
    { title: 'unit' },
    { title: 'changed by' },
    { title: 'counts', minor: true },
    { title: 'meaning', minor: true },
  ],
  rows: parameters.map(parameter => [
    parameter.name,
    settingCell(parameter),
    UNITS[parameter.meaning],
    parameter.by,
    parameter.counts,
    parameter.says,
  ]),
  empty: 'This chain has none of the settings that btcli knows.',
})
