// Bundles the program into dist/: split chunks, so that each command loads only what it uses.
// Run as: node scripts/build.js
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { toCommonJs } from './common-js.js'
import { listedCommands } from './listed.js'

const root = new URL('../', import.meta.url)
const require = createRequire(import.meta.url)
const started = performance.now()

/** What the start of every command must not load: each costs from 30 to 800 ms. */
const HEAVY = /node_modules\/(@polkadot|inquirer|@inquirer|ora|chalk|cli-table3|lmdb|ws|@node-rs|@scure|@zxcvbn-ts|bip39|yaml|valibot|scale-ts|@polkadot-api)\/|^src\/chain-sim\/|^src\/commands\/(?!listed\.ts)/

/** What may load at every start, in KiB; it is 131 now. Each ten cost about a millisecond. */
const BUDGET = 140

const { list, help, scripts } = await declarations()
const { metafile, outputFiles } = await build({
  absWorkingDir: fileURLToPath(root),
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
  // Have prebuilt native parts that they find by their places in node_modules.
  external: ['lmdb', '@node-rs/argon2'],
  plugins: [cheapBuiltins(), nativeUnpacking(), listedCommands(list), lazyEntries()],
  metafile: true,
  write: false,
  logLevel: 'warning',
// esbuild has said what is wrong.
}).catch(() => process.exit(1))
// First of all: compiled forms of other chunks are never used with new ones.
await rm(new URL('dist/code-cache.txt', root), { force: true })
await mkdir(new URL('dist/', root), { recursive: true })
await Promise.all(outputFiles.map(async ({ path, text }) => { await writeFile(path, await toCommonJs(text)) }))
await writeFile(new URL('dist/package.json', root), JSON.stringify({ type: 'commonjs' }))
await writeFile(new URL('dist/metafile.json', root), JSON.stringify(metafile))
await writeFile(new URL('dist/help.json', root), JSON.stringify(help))
await writeFile(new URL('dist/completion.json', root), JSON.stringify(scripts))
await removeOthers()

const eager = eagerOutputs('dist/main.js', metafile)
const offenders = [...eager].flatMap(output => Object.keys(metafile.outputs[output].inputs)).filter(input => HEAVY.test(input))
const kilobytes = outputs => Math.round(outputs.reduce((sum, output) => sum + metafile.outputs[output].bytes, 0) / 1024)
if (offenders.length > 0) {
  console.error(`Start-up would load what it must not:\n  ${offenders.join('\n  ')}\nReach it by a dynamic import.`)
  process.exitCode = 1
} else if (kilobytes([...eager]) > BUDGET) {
  console.error(`Start-up would load ${kilobytes([...eager])} KiB, and may load ${BUDGET}: see dist/metafile.json for what came in.`)
  process.exitCode = 1
} else {
  execFileSync(process.execPath, [fileURLToPath(new URL('code-cache.js', import.meta.url))], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const all = Object.keys(metafile.outputs)
  console.log(`btcli ${version}: ${all.length} chunks, ${kilobytes(all)} KiB, of which ${kilobytes([...eager])} KiB load at start, in ${Math.round(performance.now() - started)} ms.`)
}

/** What all declarations together say, read from them now so that no start has to: the list of commands, help on each, and what shells run. */
async function declarations () {
  const directory = new URL('dist/declared/', root)
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { main: 'src/main.ts', listed: 'src/commands/listed.ts', completion: 'src/commands/common/completion-scripts.ts' },
    outdir: fileURLToPath(directory),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  }).catch(() => process.exit(1))
  const [list, { writeHelp }, { completionScripts }] = await Promise.all(['listed.mjs', 'main.mjs', 'completion.mjs'].map(file => import(new URL(file, directory))))
  return { list, help: await writeHelp(), scripts: completionScripts }
}

/**
 * Some of Node's own modules cost each start from three to five milliseconds. These are loaded when something of them is
 * first used: an `import` would run all of node:crypto, and all of the streams behind node:fs and node:net.
 * Commander loads node:child_process for commands that are programs of their own, of which we have none.
 */
function cheapBuiltins () {
  return {
    name: 'cheap-builtins',
    setup ({ onResolve, onLoad }) {
      onResolve({ filter: /^(node:)?(crypto|fs|fs\/promises|net|os)$/ }, ({ path, kind }) => kind === 'import-statement' ? { path, namespace: 'when-used' } : { path, external: true })
      onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({
        contents: `module.exports = {${Object.keys(require(path)).map(name => `get ${name} () { return require('${path}').${name} }`).join()}}`,
      }))
      // A client of WebSockets needs these when it connects; the API loads one in any case.
      onResolve({ filter: /^(https?|tls)$/ }, ({ path, importer }) => /node_modules[/\\]ws[/\\]/.test(importer) ? { path, namespace: 'when-used' } : undefined)
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) => /node_modules[/\\]commander[/\\]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined)
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
    },
  }
}

/**
 * @polkadot/wasm-crypto keeps its WebAssembly as compressed text, and unpacks it when it is loaded, with code for browsers that takes
 * twenty milliseconds. Node does the same in one.
 */
function nativeUnpacking () {
  const parts = {
    './fflate.js': "import { inflateSync } from 'node:zlib'; export const unzlibSync = data => inflateSync(data)",
    './base64.js': "export const base64Decode = text => Buffer.from(text, 'base64')",
  }
  return {
    name: 'native-unpacking',
    setup ({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/(fflate|base64)\.js$/ }, ({ path, importer }) => /@polkadot[/\\]wasm-util[/\\]/.test(importer) ? { path, namespace: 'native-unpacking' } : undefined)
      onLoad({ filter: /.*/, namespace: 'native-unpacking' }, ({ path }) => ({ contents: parts[path] }))
    },
  }
}

/**
 * What happens at each `import()`.
 *
 * Of ours: what the start loads becomes one file, which is six milliseconds quicker than ten. esbuild gives modules a chunk
 * for each set of entries that reach them; so every lazy entry is made to reach all of the start, which is loaded by then
 * anyway.
 *
 * Of CommonJS packages: they get the named exports that Node itself would give them; esbuild gives them `default` only.
 */
function lazyEntries () {
  const resolved = Symbol('resolved')
  const ours = fileURLToPath(new URL('src/', root))
  return {
    name: 'lazy-entries',
    setup (build) {
      build.onResolve({ filter: /.*/ }, async ({ path, kind, pluginData, ...where }) => {
        if (kind !== 'dynamic-import' || pluginData === resolved) return undefined
        const target = await build.resolve(path, { ...where, kind, pluginData: resolved })
        if (target.errors.length > 0 || target.external) return target
        if (target.path.startsWith(ours)) return { path: target.path, namespace: 'lazy-ours' }
        return isCommonJs(target.path) ? { path: target.path, namespace: 'lazy-commonjs' } : target
      })
      build.onLoad({ filter: /.*/, namespace: 'lazy-ours' }, ({ path }) => ({
        resolveDir: fileURLToPath(root),
        contents: `import './src/main.ts'; export * from ${JSON.stringify(path)}${hasDefault(path) ? `; export { default } from ${JSON.stringify(path)}` : ''}`,
      }))
      build.onLoad({ filter: /.*/, namespace: 'lazy-commonjs' }, ({ path }) => ({
        resolveDir: fileURLToPath(root),
        contents: `const whole = require(${JSON.stringify(path)}); export default whole; ${namedExports(path)}`,
      }))
    },
  }
}

/** `export *` leaves the default export out. */
function hasDefault (path) {
  return /^export default /m.test(readFileSync(path, 'utf8'))
}

/** Under names of their own first: an export may be called as a word that JavaScript keeps for itself. */
function namedExports (path) {
  const names = Object.keys(require(path)).filter(name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default')
  return `const { ${names.map((name, index) => `${name}: export${index}`).join()} } = whole; export { ${names.map((name, index) => `export${index} as ${name}`).join()} }`
}

/** As Node decides it: by the ending, else by the nearest package.json. */
function isCommonJs (path) {
  if (!path.endsWith('.js')) return path.endsWith('.cjs')
  for (let at = dirname(path); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return require(join(at, 'package.json')).type !== 'module'
    if (at === dirname(at)) return true
  }
}

/** What earlier builds left. Removed last, so that the program can be run while it is built again. */
async function removeOthers () {
  const directory = new URL('dist/', root)
  const kept = new Set(['dist/package.json', 'dist/metafile.json', 'dist/help.json', 'dist/completion.json', ...Object.keys(metafile.outputs)])
  for (const name of await readdir(directory)) if (!kept.has(`dist/${name}`)) await rm(new URL(name, directory), { recursive: true })
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
