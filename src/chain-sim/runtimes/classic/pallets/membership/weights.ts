import { benchmark } from '../../types/benchmark.ts'

/** What the calls of a membership pallet cost with `m` members: the benchmarks of the FRAME pallet. */
export const weights = {
  add_member: (m: number) => benchmark(18_344_571n, 4687n, 2, 3, [m, 50_842n, 64n]),
  remove_member: (m: number) => benchmark(21_271_384n, 4687n, 3, 3, [m, 44_806n, 64n]),
  swap_member: (m: number) => benchmark(21_469_843n, 4687n, 3, 3, [m, 56_893n, 64n]),
  reset_members: (m: number) => benchmark(21_223_702n, 4687n, 3, 3, [m, 165_438n, 64n]),
  change_key: (m: number) => benchmark(22_551_007n, 4687n, 3, 4, [m, 52_397n, 64n]),
  set_prime: (m: number) => benchmark(7_959_053n, 4687n, 1, 2, [m, 18_653n, 32n]),
  clear_prime: benchmark(3_750_452n, 0n, 0, 2),
}
