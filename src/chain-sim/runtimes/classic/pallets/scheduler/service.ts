import type { Weight } from '../../../../pallet/weight.ts'
import { lookupLength } from '../preimage/bounded.ts'
import { later } from './agenda.ts'
import { WeightMeter } from './meter.ts'
import { runTask } from './service-task.ts'
import type { Rt, Task } from './shape.ts'
import { serviceTask, weights } from './weights.ts'

/**
 * Runs what is on the agenda of this block, after what did not fit into earlier ones, as far as the weight allows.
 *
 * @returns what it cost
 */
export function serviceAgendas (rt: Rt): Weight {
  const { IncompleteSince } = rt.store
  const now = rt.block.number
  const meter = new WeightMeter(rt.constants.MaximumWeight)
  if (!meter.tryConsume(weights.service_agendas_base)) return meter.consumed

  const since = IncompleteSince.get()
  if (since !== undefined) IncompleteSince.remove()
  const full = weights.service_agenda_base(rt.constants.MaxScheduledPerBlock)
  const count = { ran: 0 }
  let incomplete = later(now, 1)
  let when = since ?? now
  while (when <= now && meter.canConsume(full)) {
    if (!serviceAgenda(rt, meter, when, count)) incomplete = Math.min(incomplete, when)
    when = later(when, 1)
  }
  incomplete = Math.min(incomplete, when)
  if (incomplete <= now) IncompleteSince.put(incomplete)
  return meter.consumed
}

/** Runs one agenda in the order of priority. @returns whether nothing of it has to wait */
function serviceAgenda (rt: Rt, meter: WeightMeter, when: number, count: { ran: number }): boolean {
  const { Agenda } = rt.store
  // Mostly nothing is scheduled at all, and a place for this block's agenda, where nobody has looked before, need not be found.
  const scheduled = Agenda.places().length > 0
  const agenda = scheduled ? [...Agenda.get(when)] : []
  const ordered = agenda
    .flatMap((task, index) => task === undefined ? [] : [{ task, index }])
    .sort((a, b) => a.task.priority - b.task.priority)
  meter.tryConsume(weights.service_agenda_base(ordered.length))

  let postponed = false
  let dropped = false
  for (const { task, index } of ordered) {
    // The real pallet takes the task out before it looks at the weight: the one that does not fit here is lost.
    agenda[index] = undefined
    if (!meter.canConsume(costOf(task))) {
      postponed = true
      break
    }
    const outcome = runTask(rt, meter, [when, index], count.ran === 0, task)
    if (outcome === 'ran') {
      count.ran++
    } else {
      agenda[index] = task
      if (outcome === 'overweight') postponed = true
      else dropped = true
    }
  }
  if (postponed || dropped) Agenda.put(when, agenda)
  else if (scheduled && Agenda.has(when)) Agenda.remove(when)
  return !postponed
}

const costOf = ({ call, maybe_id: id, maybe_periodic: periodic }: Task): Weight =>
  serviceTask(lookupLength(call), id !== undefined, periodic !== undefined)
