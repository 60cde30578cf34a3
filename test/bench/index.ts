/**
 * Measures on real work and prints a table. Run as: npm run bench -- [groups] [--week] [--json <file>], such as `npm run bench -- blocks week`;
 * all groups when none is named.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import build from '../support/build.ts'
import { blocks } from './blocks.ts'
import { calibration } from './calibration.ts'
import { epochs } from './epochs.ts'
import { mainJob } from './main-job.ts'
import type { Figure } from './measure.ts'
import { processes } from './processes.ts'
import { queries } from './queries.ts'
import { reads } from './reads.ts'
import { served } from './served.ts'
import { transfers } from './transfers.ts'
import { wallets } from './wallets.ts'
import { week } from './week.ts'

const { values: { json, week: wholeWeek }, positionals } = parseArgs({ options: { json: { type: 'string' }, week: { type: 'boolean', default: false } }, allowPositionals: true })
const groups = { processes, queries, wallets, epochs, blocks, reads, served, transfers, week: () => week(wholeWeek), demo: mainJob }
const unknown = positionals.find(name => !(name in groups))
if (unknown !== undefined) throw new RangeError(`there is no group ${unknown}, only ${Object.keys(groups).join(', ')}`)

build()
const figures: Figure[] = []
for (const [name, group] of Object.entries(groups)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const loop = calibration()
  figures.push(...(await group()).map(figure => ({ ...figure, calibration: loop })))
}

const rows = new Table({ head: ['what', 'median', 'least', 'processor', 'runs', 'wanted', '', 'calibration'], style: { head: [], border: [] }, colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'left', 'right'] })
for (const figure of figures) rows.push([figure.name, amount(figure.median, figure), amount(figure.least, figure), figure.cpu === undefined ? '' : amount(figure.cpu), figure.runs, wantedOf(figure), verdict(figure), amount(figure.calibration ?? NaN)])
process.stdout.write(`${rows.toString()}\nThe calibration is a fixed loop of 20 million steps, run just before: how quick the machine was then.\n`)
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ node: process.version, platform: `${process.platform}-${process.arch}`, figures }, null, 2)}\n`)

function amount (value: number, { unit = 'ms' }: Pick<Figure, 'unit'> = {}): string {
  return `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : Math.round(value)} ${unit}`
}

function wantedOf (figure: Figure): string {
  const { ratio, wanted } = figure
  if (ratio !== undefined) return `${ratio.value.toFixed(2)} × ${ratio.to}${ratio.wanted === undefined ? '' : `, ≤ ${ratio.wanted}`}`
  return wanted === undefined ? '' : `≤ ${amount(wanted, figure)}`
}

function verdict ({ median, ratio, wanted }: Figure): string {
  const missed = (wanted !== undefined && median > wanted) || (ratio?.wanted !== undefined && ratio.value > ratio.wanted)
  return wanted === undefined && ratio?.wanted === undefined ? '' : missed ? 'missed' : 'met'
}
