// Loads every built chunk once: a bundle can break in a chunk that no quick test reaches.
// Run as: node scripts/load-chunks.js (after a build)
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

const root = new URL('../', import.meta.url)
const { outputs } = JSON.parse(await readFile(new URL('dist/metafile.json', root), 'utf8'))
const chunks = Object.keys(outputs).filter(path => path.endsWith('.js'))
const failures = []

for (const chunk of chunks) {
  const url = new URL(chunk, root)
  try {
    if (chunk.endsWith('-worker.js')) await startsAsWorker(url)
    else await import(url.href)
  } catch (error) {
    failures.push(`${chunk}: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

if (failures.length > 0) console.error(failures.join('\n'))
console.log(`${chunks.length - failures.length} of ${chunks.length} chunks load.`)
process.exit(failures.length === 0 ? 0 : 1)

/** A worker that does not fail while it starts is well; it is not given any work. */
async function startsAsWorker (url) {
  const worker = new Worker(url, { workerData: undefined })
  await new Promise((resolve, reject) => {
    worker.once('online', () => { setTimeout(resolve, 100) })
    worker.once('error', reject)
  })
  await worker.terminate()
}
