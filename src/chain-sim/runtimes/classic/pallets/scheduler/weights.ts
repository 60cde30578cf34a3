import { addWeights, type Weight, weight } from '../../../../pallet/weight.ts'
import { benchmark } from '../../types/benchmark.ts'

/** What the calls and the agenda's service cost: `s` tasks of a block. The benchmarks of the FRAME pallet. */
export const weights = {
  service_agendas_base: benchmark(3_202_000n, 1489n, 1, 1),
  service_agenda_base: (s: number) => benchmark(6_262_125n, 110_487n, 1, 1, [s, 332_570n]),
  service_task_base: benchmark(3_680_000n, 0n, 0, 0),
  service_task_fetched: (bytes: number) => benchmark(17_887_000n, 3711n, 3, 2, [bytes, 1253n, 1n]),
  service_task_named: benchmark(5_275_000n, 0n, 0, 1),
  service_task_periodic: benchmark(3_561_000n, 0n, 0, 0),
  execute_dispatch_signed: benchmark(6_642_000n, 3997n, 2, 0),
  execute_dispatch_unsigned: benchmark(2_266_000n, 0n, 0, 0),
  schedule: (s: number) => benchmark(13_565_985n, 110_487n, 1, 1, [s, 354_760n]),
  cancel: (s: number) => benchmark(15_141_696n, 110_487n, 1, 2, [s, 533_390n]),
  schedule_named: (s: number) => benchmark(18_957_156n, 110_487n, 2, 2, [s, 361_909n]),
  cancel_named: (s: number) => benchmark(18_091_415n, 110_487n, 2, 2, [s, 534_402n]),
  schedule_retry: (s: number) => benchmark(16_447_031n, 110_487n, 2, 4, [s, 8424n]),
  set_retry: benchmark(9_047_554n, 110_487n, 1, 1),
  set_retry_named: benchmark(12_804_076n, 110_487n, 2, 1),
  cancel_retry: benchmark(9_047_554n, 110_487n, 1, 1),
  cancel_retry_named: benchmark(12_804_076n, 110_487n, 2, 1),
}

/** What is above the base, or nothing. */
const above = (cost: Weight, base: Weight) => weight(
  cost.ref_time > base.ref_time ? cost.ref_time - base.ref_time : 0n,
  cost.proof_size > base.proof_size ? cost.proof_size - base.proof_size : 0n,
)

/** What a task costs besides its call. @param fetched bytes that are looked up for it */
export function serviceTask (fetched: number | undefined, named: boolean, periodic: boolean): Weight {
  const base = weights.service_task_base
  return addWeights(
    fetched === undefined ? base : weights.service_task_fetched(fetched),
    ...named ? [above(weights.service_task_named, base)] : [],
    ...periodic ? [above(weights.service_task_periodic, base)] : [],
  )
}
