import { benchmark } from '../../types/benchmark.ts'

/** What the calls cost: `b` bytes of the call, `m` members, `p` open proposals. The benchmarks of the chain's own collective. */
export const weights = {
  set_members: (m: number, p: number) => benchmark(17_284_000n, 16586n, 2 + p, 2 + p, [m, 5_143_145n, 7809n], [p, 7_480_941n, 10238n]),
  execute: (b: number, m: number) => benchmark(14_971_445n, 730n, 1, 0, [b, 1775n], [m, 17_052n, 32n]),
  propose_proposed: (b: number, m: number, p: number) => benchmark(24_778_955n, 6355n, 4, 4, [b, 2355n], [m, 20_518n, 165n], [p, 85_670n, 180n]),
  vote: (m: number) => benchmark(20_528_275n, 4980n, 2, 1, [m, 48_856n, 128n]),
  close_early_disapproved: (m: number, p: number) => benchmark(25_535_497n, 5893n, 3, 3, [m, 27_956n, 260n], [p, 84_835n, 144n]),
  close_early_approved: (b: number, m: number, p: number) => benchmark(36_626_648n, 9164n, 4, 3, [b, 2295n, 4n], [m, 22_182n, 264n], [p, 100_034n, 160n]),
  close_disapproved: (m: number, p: number) => benchmark(28_050_047n, 7095n, 4, 3, [m, 34_031n, 325n], [p, 85_744n, 180n]),
  close_approved: (b: number, m: number, p: number) => benchmark(39_948_329n, 10565n, 5, 3, [b, 2045n, 5n], [m, 22_669n, 330n], [p, 95_525n, 200n]),
  disapprove_proposal: (p: number) => benchmark(16_393_818n, 1668n, 1, 3, [p, 76_786n, 96n]),
}
