// Loads the chunks of dist/. Where the build kept their compiled forms for this very Node, these are used, which saves a third of what
// a command on the embedded chain takes; elsewhere Node's own loader does it, with its own cache where it has one.
const fs = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')

const dist = path.join(__dirname, '../dist/')

/** Compiled forms are those of one version of Node on one kind of machine. Node checks that too, for each, at some cost. */
const compiledFor = `${process.version} ${process.platform} ${process.arch}`

/** The file that says for what the compiled forms in dist/ are, and the ending of each. */
const CACHE = { about: 'code-cache.txt', ending: 'c' }

/** Loads by their names, compiled forms first. @param scripts where each script is put that is loaded, by its file */
function loaderOf (scripts) {
  // Loaded here because most starts need nothing of it.
  const vm = require('node:vm')
  const native = createRequire(dist)
  const modules = new Map()
  const load = name => {
    if (!name.startsWith('./')) return native(name)
    const known = modules.get(name)
    if (known !== undefined) return known.exports
    const file = path.join(dist, name)
    const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'utf8')}\n})`, { filename: file, cachedData: compiled(file) })
    scripts?.set(file, script)
    const module = { exports: {} }
    modules.set(name, module)
    script.runInThisContext()(module.exports, requireOf, module, file, dist)
    return module.exports
  }
  const requireOf = Object.assign(name => load(name), { resolve: native.resolve })
  return load
}

function compiled (file) {
  try {
    return fs.readFileSync(file + CACHE.ending)
  } catch {
    return undefined
  }
}

function isCompiled () {
  try {
    return fs.readFileSync(dist + CACHE.about, 'utf8') === compiledFor
  } catch {
    return false
  }
}

/** The program's exports. */
function loadProgram () {
  if (isCompiled()) return loaderOf()('./main.js')
  require('node:module').enableCompileCache?.()
  return createRequire(dist)('./main.js')
}

module.exports = { CACHE, compiledFor, dist, loaderOf, loadProgram }
