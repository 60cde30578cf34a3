/** Measures on real work and prints a table; `--json <file>` writes it too. Run as: npm run bench */
import { writeFileSync } from 'node:fs'
import Table from 'cli-table3'
import build from '../support/build.ts'
import { calibration } from './calibration.ts'
import { chain } from './chain.ts'
import { mainJob } from './main-job.ts'
import type { Figure } from './measure.ts'
import { processes } from './processes.ts'

build()
const figures: readonly Figure[] = [calibration(), ...processes(), ...await chain(), mainJob()]

const rows = new Table({ head: ['what', 'median', 'least', 'processor', 'runs', 'wanted', ''], style: { head: [], border: [] }, colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'left'] })
for (const figure of figures) rows.push([figure.name, ms(figure.median), ms(figure.least), figure.cpu === undefined ? '' : ms(figure.cpu), figure.runs, wantedOf(figure), verdict(figure)])
process.stdout.write(`${rows.toString()}\n`)

const target = process.argv.indexOf('--json')
const file = target < 0 ? undefined : process.argv[target + 1]
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ node: process.version, platform: `${process.platform}-${process.arch}`, figures }, null, 2)}\n`)

function ms (value: number): string {
  return value < 1 ? `${value.toFixed(3)} ms` : value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`
}

function wantedOf ({ ratio, wanted }: Figure): string {
  if (ratio !== undefined) return `${ratio.value.toFixed(2)} × ${ratio.to}${ratio.wanted === undefined ? '' : `, ≤ ${ratio.wanted}`}`
  return wanted === undefined ? '' : `≤ ${ms(wanted)}`
}

function verdict ({ median, ratio, wanted }: Figure): string {
  const missed = (wanted !== undefined && median > wanted) || (ratio?.wanted !== undefined && ratio.value > ratio.wanted)
  return wanted === undefined && ratio?.wanted === undefined ? '' : missed ? 'missed' : 'met'
}
