import type { Rt, Task, TaskAddress } from './shape.ts'

const LAST_BLOCK = 0xffff_ffff

/** So many blocks later; time ends at the last number that there is. */
export const later = (block: number, blocks: number): number => Math.min(block + blocks, LAST_BLOCK)

/** Puts a task on the agenda. @returns where it stands, or undefined when the agenda is full */
export function placeTask (rt: Rt, when: number, task: Task): TaskAddress | undefined {
  const { Agenda, Lookup } = rt.store
  const agenda = Agenda.get(when)
  const index = agenda.length < rt.constants.MaxScheduledPerBlock ? agenda.length : agenda.indexOf(undefined)
  if (index < 0) return undefined
  Agenda.put(when, index === agenda.length ? [...agenda, task] : agenda.with(index, task))
  if (task.maybe_id !== undefined) Lookup.put(task.maybe_id, [when, index])
  rt.emit('Scheduled', { when, index })
  return [when, index]
}

/** The task at an address. @throws NotFound */
export const taskAt = (rt: Rt, [when, index]: TaskAddress): Task => rt.store.Agenda.get(when)[index] ?? rt.fail('NotFound')

/** Takes a task off the agenda, leaving a gap; gaps at the end go, and an empty agenda too. */
export function clearTask (rt: Rt, [when, index]: TaskAddress): void {
  const { Agenda } = rt.store
  const agenda = Agenda.get(when).map((task, i) => i === index ? undefined : task)
  const end = agenda.findLastIndex(task => task !== undefined) + 1
  if (end === 0) Agenda.remove(when)
  else Agenda.put(when, agenda.slice(0, end))
}
