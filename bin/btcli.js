#!/usr/bin/env node
// The way in. What can be answered without the program is answered here. This directory is CommonJS (see its package.json):
// Node begins such a file at once, and takes half as long again to begin an ES module.
const fs = require('node:fs')
const path = require('node:path')

const argv = process.argv.slice(2)
const near = name => path.join(__dirname, name)

/** The width for which help was written when the program was built; a narrower terminal has it written anew. */
const PAGE_WIDTH = 100

if (!isNewEnough()) {
  process.stderr.write(`btcli needs Node 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.\n`)
  process.exitCode = 2
} else if (argv.length === 1 && argv[0] === '--version') {
  say(`${JSON.parse(fs.readFileSync(near('../package.json'), 'utf8')).version}\n`)
} else {
  const page = completionScript() ?? writtenPage()
  if (page === undefined) runProgram()
  else say(page)
}

function isNewEnough () {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** The help that was asked for, where it was written when the program was built. */
function writtenPage () {
  if (!/^(--help|-h)$/.test(argv.at(-1) ?? '')) return undefined
  try {
    const { texts, byLine } = JSON.parse(fs.readFileSync(near('../dist/help.json'), 'utf8'))
    const page = texts[byLine[argv.join(' ').replace(/-h$/, '--help')]]
    return page === undefined || isNarrow() ? undefined : page
  } catch {
    return undefined
  }
}

/** What a shell runs at its start, so whatever the configuration says of how to print: it is a script in any case. */
function completionScript () {
  if (argv.length !== 2 || argv[0] !== 'completion') return undefined
  try {
    const scripts = JSON.parse(fs.readFileSync(near('../dist/completion.json'), 'utf8'))
    return Object.hasOwn(scripts, argv[1]) ? `${scripts[argv[1]]}\n` : undefined
  } catch {
    return undefined
  }
}

function isNarrow () {
  return fs.fstatSync(1).isCharacterDevice() && require('node:tty').isatty(1) && process.stdout.columns < PAGE_WIDTH
}

/** Writes at once: opening the process's stream for a single text costs more than the text. */
function say (text) {
  try {
    fs.writeSync(1, text)
  } catch (error) {
    // Whoever read has seen enough, or the stream must be waited for.
    if (error.code === 'EAGAIN') process.stdout.write(text)
    else if (error.code !== 'EPIPE') throw error
  }
}

function runProgram () {
  if (fs.existsSync(near('../dist/main.js'))) {
    // Its promise is never rejected.
    require('./load.js').loadProgram().main(argv)
  } else {
    process.stderr.write('btcli is not built yet: run npm run build in its directory.\n')
    process.exitCode = 2
  }
}
