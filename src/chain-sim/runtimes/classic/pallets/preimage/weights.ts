import { benchmark } from '../../types/benchmark.ts'

/** What the calls cost: `s` bytes, `n` hashes. The benchmarks of the FRAME pallet. */
export const weights = {
  note_preimage: (s: number) => benchmark(16_271_000n, 3556n, 2, 2, [s, 1916n]),
  unnote_preimage: benchmark(34_099_000n, 3556n, 2, 2),
  request_preimage: benchmark(30_303_000n, 3556n, 2, 1),
  unrequest_preimage: benchmark(32_996_000n, 3556n, 2, 2),
  ensure_updated: (n: number) => benchmark(2_641_000n, 3593n, 1 + n, 1 + 2 * n, [n, 15_620_946n, 2566n]),
}
