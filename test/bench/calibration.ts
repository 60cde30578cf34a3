import { repeat, type Figure } from './measure.ts'

/** A fixed loop: how quick the machine is at the moment, so that figures of different days can be compared. */
export function calibration (): Figure {
  let sink = 0
  const figure = repeat('calibration: 20 million steps of a fixed loop', () => {
    let x = 1
    for (let i = 0; i < 20_000_000; i++) x = Math.imul(x, 1_664_525) + 1_013_904_223 | 0
    sink ^= x
  })
  return sink === 0.5 ? { ...figure, name: '' } : figure
}
