import { describe, expect, test } from 'vitest'
import { execute, HELP_WIDTH } from '../../src/cli/execute.ts'
import { helpPages } from '../../src/cli/pages.ts'
import { cli, catalogueOf, fakeServices } from './program.ts'
import { fakeTerminal } from '../support/terminal.ts'

const pages = await helpPages(catalogueOf(), HELP_WIDTH)

describe('help that is written in advance', () => {
  test.each(Object.entries(pages.byLine))('“%s” is what the program would print', async (line, index) => {
    const terminal = fakeTerminal()
    await execute(catalogueOf(), line.split(' ').filter(word => word !== ''), terminal, fakeServices())
    expect(pages.texts[index]).toBe(terminal.out())
  })

  test('aliases show the same page', async () => {
    expect(pages.byLine['s lock-cost --help']).toBe(pages.byLine['subnets lock-cost --help'])
    expect((await cli('s lock_cost --help')).out).toBe(pages.texts[pages.byLine['subnets lock-cost --help'] ?? -1])
  })
})
