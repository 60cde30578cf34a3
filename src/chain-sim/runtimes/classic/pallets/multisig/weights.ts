import { benchmark } from '../../types/benchmark.ts'

/** What the calls cost: `s` other signatories, `z` bytes of the call. The benchmarks of the FRAME pallet. */
export const weights = {
  as_multi_threshold_1: (z: number) => benchmark(14_425_869n, 0n, 0, 0, [z, 493n]),
  as_multi_create: (s: number, z: number) => benchmark(34_797_344n, 6811n, 1, 1, [s, 127_671n], [z, 1498n]),
  as_multi_approve: (s: number, z: number) => benchmark(20_189_154n, 6811n, 1, 1, [s, 110_080n], [z, 1483n]),
  as_multi_complete: (s: number, z: number) => benchmark(39_246_644n, 6811n, 2, 2, [s, 143_313n], [z, 1523n]),
  approve_as_multi_create: (s: number) => benchmark(34_073_221n, 6811n, 1, 1, [s, 124_815n]),
  approve_as_multi_approve: (s: number) => benchmark(19_431_787n, 6811n, 1, 1, [s, 107_220n]),
  cancel_as_multi: (s: number) => benchmark(35_547_970n, 6811n, 1, 1, [s, 116_537n]),
}
