import { describe, expect, test } from 'vitest'
import { epochExact } from '../../../src/core/yuma/epoch-exact.ts'
import { epoch } from '../../../src/core/yuma/epoch.ts'
import { stateOf, storedAfter } from './support/epoch-case.ts'
import type { EpochCase } from './support/epoch-case.ts'
import { vectors } from './support/vectors.ts'

describe.each([['epoch', epoch], ['epochExact', epochExact]])('%s', (_name, run) => {
  const cases = vectors<EpochCase>('epoch').map(each => ({ ...each, out: { ...each.out, bonds: [...each.out.bonds].sort(([a], [b]) => a - b) } }))

  test.each(cases)('answers as the real runtime: case $id, $tag', each => {
    expect(storedAfter(run(stateOf(each)), each)).toEqual(each.out)
  })
})
