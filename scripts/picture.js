// Draws docs/session.svg: a terminal in which the main job was played. Run as: node scripts/picture.js (after a build).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAIN_JOB } from './main-job.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'btcli-picture-'))
process.on('exit', () => { rmSync(directory, { recursive: true, force: true }) })

/** What the picture shows of the main job; the rest is played unseen. */
const SHOWN = ['subnets lock-cost', 'subnets create', 'stake add', 'root weights', 'chain advance --epochs', 'subnets metagraph']
const FONT = { size: 13, width: 7.8, height: 18 }
const MARGIN = 18

const lines = MAIN_JOB.flatMap(([, commands]) => commands).flatMap(command => {
  const output = play(command)
  return SHOWN.some(shown => command.startsWith(shown)) ? [{ prompt: true, text: `btcli ${command}` }, ...output.map(text => ({ prompt: false, text })), { prompt: false, text: '' }] : []
})
const columns = Math.max(...lines.map(({ text }) => text.length)) + 2
const width = Math.ceil(columns * FONT.width) + 2 * MARGIN
const height = (lines.length + 1) * FONT.height + 2 * MARGIN + 14

writeFileSync(join(root, 'docs/session.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A session: creating a subnet, staking, setting root weights, and the metagraph after some epochs">
<rect width="100%" height="100%" rx="8" fill="#16181d"/>
<circle cx="22" cy="18" r="5" fill="#ff5f57"/><circle cx="40" cy="18" r="5" fill="#febc2e"/><circle cx="58" cy="18" r="5" fill="#28c840"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT.size}" fill="#d7dae0" xml:space="preserve">
${lines.map(line => draw(line)).join('\n')}
</g>
</svg>
`)

function draw ({ prompt, text }) {
  const y = 48 + (draw.count = (draw.count ?? -1) + 1) * FONT.height
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return prompt
    ? `<text x="${MARGIN}" y="${y}"><tspan fill="#28c840">$ </tspan><tspan fill="#ffffff" font-weight="600">${escaped}</tspan></text>`
    : `<text x="${MARGIN}" y="${y}">${escaped}</text>`
}

/** Runs a command and gives the lines of its result: only what it prints to standard output. */
function play (command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/btcli.js'), ...command.split(' ')], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '120', HOME: directory, USERPROFILE: directory, LOCALAPPDATA: directory, XDG_CONFIG_HOME: directory, XDG_STATE_HOME: directory, BT_WALLET_PATH: join(directory, 'wallets') },
  })
  if (status !== 0) throw new Error(`btcli ${command} ended with status ${status}: ${stderr}`)
  return stdout.trimEnd().split('\n')
}
