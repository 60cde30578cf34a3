// Makes CommonJS of what esbuild split, which it does for ES modules only: chunks that are loaded at once, without waiting for a
// loader, and whose compiled form can be kept (see code-cache.js). ES modules of Node 20 allow neither.
import { transform } from 'esbuild'

/** Minified code has each `import()` of its own in this form, and none of the program's texts does. */
const LAZY = 'import("'

/** What stands for `import()` in a chunk: it loads the same way as everything else. */
const IMPORT = 'const btcliImport=async name=>{const loaded=require(name);return name.startsWith("./")?loaded:{__proto__:loaded,default:loaded}};'
const URL_OF_MODULE = 'const btcliModuleUrl=require("node:url").pathToFileURL(__filename).href;'

/** The source of a chunk as CommonJS, which imports other chunks of its directory as `./name.js`. */
export async function toCommonJs (source) {
  const { code } = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    define: { 'import.meta.url': 'btcliModuleUrl' },
    // Packages look whether there is an `import.meta` before they use it.
    logOverride: { 'empty-import-meta': 'silent' },
  })
  const head = (code.includes(LAZY) ? IMPORT : '') + (code.includes('btcliModuleUrl') ? URL_OF_MODULE : '')
  return head + code.replaceAll(LAZY, 'btcliImport("')
}
