#!/usr/bin/env node
// The way in: what can be answered without the program is, the rest is one import.
import module from 'node:module'

const argv = process.argv.slice(2)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`btcli needs Node 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.\n`)
  process.exitCode = 2
} else if (argv.length === 1 && argv[0] === '--version') {
  process.stdout.write(`${module.createRequire(import.meta.url)('../package.json').version}\n`)
} else {
  module.enableCompileCache?.()
  const program = new URL('../dist/main.js', import.meta.url)
  const built = await import(program).catch(error => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== program.href) throw error
  })
  if (built === undefined) {
    process.stderr.write('btcli is not built yet: run npm run build in its directory.\n')
    process.exitCode = 2
  } else {
    await built.main(argv)
  }
}
