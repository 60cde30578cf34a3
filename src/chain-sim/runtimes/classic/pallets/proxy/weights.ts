import { benchmark } from '../../types/benchmark.ts'

/** What the calls cost: `a` announcements, `p` proxies. The benchmarks of the FRAME pallet. */
export const weights = {
  proxy: (p: number) => benchmark(15_919_146n, 4706n, 1, 0, [p, 31_768n]),
  proxy_announced: (a: number, p: number) => benchmark(40_373_648n, 5698n, 3, 2, [a, 166_936n], [p, 54_329n]),
  remove_announcement: (a: number, p: number) => benchmark(25_112_188n, 5698n, 2, 2, [a, 189_027n], [p, 26_683n]),
  reject_announcement: (a: number, p: number) => benchmark(25_359_291n, 5698n, 2, 2, [a, 181_470n], [p, 17_725n]),
  announce: (a: number, p: number) => benchmark(36_727_868n, 5698n, 3, 2, [a, 167_060n], [p, 59_836n]),
  add_proxy: (p: number) => benchmark(26_611_090n, 4706n, 1, 1, [p, 85_165n]),
  remove_proxy: (p: number) => benchmark(26_904_510n, 4706n, 1, 1, [p, 61_668n]),
  remove_proxies: (p: number) => benchmark(23_618_441n, 4706n, 1, 1, [p, 44_009n]),
  create_pure: (p: number) => benchmark(28_632_271n, 4706n, 1, 1, [p, 2453n]),
  kill_pure: (p: number) => benchmark(24_874_553n, 4706n, 1, 1, [p, 38_799n]),
}
