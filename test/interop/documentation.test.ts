import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { codeBlocks } from '../support/markdown.ts'
import { available, useBoth } from './support/both.ts'
import { pythonEnvironment } from './support/theirs.ts'

const root = new URL('../../', import.meta.url)
const pages = ['README.md', ...readdirSync(new URL('docs/', root)).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
const programs = pages.flatMap(page => codeBlocks(readFileSync(new URL(page, root), 'utf8'))
  .filter(({ language }) => language === 'python').map(({ text }) => [page, text] as const))

describe.runIf(available)('Python that is shown', () => {
  const both = useBoth()

  test.each(programs)('in %s runs', async (_, text) => {
    const program = text.replaceAll('ws://127.0.0.1:9944', both.endpoint)
    const { stdout } = await promisify(execFile)(inject('python') ?? '', ['-c', program], { env: pythonEnvironment(both.home) })
    expect(stdout).not.toBe('')
  })
})
