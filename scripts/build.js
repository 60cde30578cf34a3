// Bundles the program into dist/: split chunks, so that each command loads only what it uses.
// Run as: node scripts/build.js
import { readFile, rm, writeFile, readdir } from 'node:fs/promises'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const started = performance.now()

/** What the start of every command must not load: each costs from 30 to 800 ms. */
const HEAVY = /node_modules\/(@polkadot|inquirer|@inquirer|ora|chalk|cli-table3|lmdb|ws|libsodium[^/]*|bip39|yaml|valibot|scale-ts|@polkadot-api)\/|^src\/chain-sim\//

await rm(new URL('dist/', root), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: decodeURIComponent(root.pathname).replace(/^\/([A-Za-z]:)/, '$1'),
  entryPoints: { main: 'src/main.ts', ...await workers() },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Flat, so that a worker is beside whichever chunk starts it.
  chunkNames: '[name]-[hash]',
  legalComments: 'none',
  // Has a prebuilt native part that it finds by its place in node_modules.
  external: ['lmdb'],
  banner: {
    // CommonJS dependencies call `require`. The long name cannot be one that the minifier gives to something else in a chunk.
    js: 'import { createRequire as btcliCreateRequireForBundledCommonJs } from "node:module";const require = btcliCreateRequireForBundledCommonJs(import.meta.url);',
  },
  metafile: true,
  logLevel: 'warning',
})
await writeFile(new URL('dist/metafile.json', root), JSON.stringify(metafile))

const eager = eagerOutputs('dist/main.js', metafile)
const offenders = [...eager].flatMap(output => Object.keys(metafile.outputs[output].inputs)).filter(input => HEAVY.test(input))
const kilobytes = outputs => Math.round(outputs.reduce((sum, output) => sum + metafile.outputs[output].bytes, 0) / 1024)
if (offenders.length > 0) {
  console.error(`Start-up would load what it must not:\n  ${offenders.join('\n  ')}\nReach it by a dynamic import.`)
  process.exitCode = 1
} else {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const all = Object.keys(metafile.outputs)
  console.log(`btcli ${version}: ${all.length} chunks, ${kilobytes(all)} KiB, of which ${kilobytes([...eager])} KiB load at start, in ${Math.round(performance.now() - started)} ms.`)
}

/** Each `…-worker.ts` is a program of its own. */
async function workers () {
  const files = await readdir(new URL('src/', root), { recursive: true })
  return Object.fromEntries(files.filter(file => file.endsWith('-worker.ts')).map(file => [file.replace(/^.*[/\\]|\.ts$/g, ''), `src/${file}`]))
}

/** An output with all that it imports before it runs. */
function eagerOutputs (entry, { outputs }) {
  const seen = new Set()
  const visit = output => {
    if (seen.has(output) || outputs[output] === undefined) return
    seen.add(output)
    for (const { path, kind } of outputs[output].imports) if (kind === 'import-statement') visit(path)
  }
  visit(entry)
  return seen
}
