import type { PooledTransaction } from './pooled.ts'

/**
 * Transactions in the order in which a block takes them: of all that wait for no other, always the best.
 * @param waitsFor for how many others one waits
 * @param unlocks those that wait for one
 */
export function bestFirst (
  all: Iterable<PooledTransaction>,
  waitsFor: (one: PooledTransaction) => number,
  unlocks: (one: PooledTransaction) => readonly PooledTransaction[],
): readonly PooledTransaction[] {
  const heap: PooledTransaction[] = []
  const left = new Map<PooledTransaction, number>()
  for (const one of all) {
    const count = waitsFor(one)
    if (count === 0) push(heap, one)
    else left.set(one, count)
  }
  const ordered: PooledTransaction[] = []
  for (let best = pop(heap); best !== undefined; best = pop(heap)) {
    ordered.push(best)
    for (const next of unlocks(best)) {
      const count = (left.get(next) ?? 1) - 1
      left.set(next, count)
      if (count === 0) push(heap, next)
    }
  }
  return ordered
}

/** Higher priority first, then the one that ends sooner, then first come. */
function isBefore (a: PooledTransaction, b: PooledTransaction): boolean {
  if (a.valid.priority !== b.valid.priority) return a.valid.priority > b.valid.priority
  return a.until === b.until ? a.order < b.order : a.until < b.until
}

function push (heap: PooledTransaction[], one: PooledTransaction): void {
  let at = heap.push(one) - 1
  for (let above = at - 1 >> 1; at > 0 && precedes(heap, at, above); above = at - 1 >> 1) {
    swap(heap, at, above)
    at = above
  }
}

function pop (heap: PooledTransaction[]): PooledTransaction | undefined {
  swap(heap, 0, heap.length - 1)
  const best = heap.pop()
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const below = precedes(heap, right, left) ? right : left
    if (!precedes(heap, below, at)) return best
    swap(heap, at, below)
    at = below
  }
}

function precedes (heap: readonly PooledTransaction[], a: number, b: number): boolean {
  const [one, other] = [heap[a], heap[b]]
  return one !== undefined && other !== undefined && isBefore(one, other)
}

function swap (heap: PooledTransaction[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]]
  if (one === undefined || other === undefined) return
  heap[a] = other
  heap[b] = one
}
