import { u16 } from '../../../../codec/primitives.ts'
import type { Type } from '../../../../codec/type.ts'
import type { StorageAccessor } from '../../../../pallet/accessor.ts'
import { refuse } from '../../../../pallet/dispatch-error.ts'
import type { AnyCall, EventValue } from '../../../../pallet/pallet.ts'
import { weight, type Weight } from '../../../../pallet/weight.ts'
import { subtensor, type Rt } from '../subtensor/shape.ts'
import { adminUtils, type CallRt } from './shape.ts'

/** What a setter costs: measured ones are normal calls that pay, the others operational and free. */
export interface Cost {
  readonly weight: Weight
  readonly class: 'Normal' | 'Operational'
  readonly pays: 'Yes' | 'No'
}

/** A setter whose cost was measured. @param refTime in picoseconds @param proof in bytes */
export const measured = (refTime: bigint, proof = 4_697n): Cost => ({ weight: weight(refTime, proof), class: 'Normal', pays: 'Yes' })

/** A setter that nobody pays for. @param refTime in picoseconds */
export const free = (refTime: bigint): Cost => ({ weight: weight(refTime), class: 'Operational', pays: 'No' })

type Events = (typeof subtensor)['events']
type EventsWith<Value> = {
  [Name in keyof Events]: EventValue<typeof subtensor, Name> extends Value ? Value extends EventValue<typeof subtensor, Name> ? Name : never : never
}[keyof Events]

/** What setters of one value and of one value per subnet have in common. */
interface Setting<V, Keys extends readonly unknown[], Announced> {
  /** The argument's name in the metadata. */
  readonly arg: string
  readonly type: Type<V>
  /** Where the value is stored. */
  readonly item: (store: Rt['store']) => StorageAccessor<[...Keys], V, V>
  /** The event of SubtensorModule that tells of it; some setters tell nothing. */
  readonly event?: EventsWith<Announced>
  readonly cost: Cost
  readonly docs: string
}

/** A parameter of a subnet. */
export interface SubnetSetting<V> extends Setting<V, [number], readonly [number, V]> {
  /** Who may set it: root alone, or the subnet's owner too. */
  readonly by: 'root' | 'owner'
  /** Whether it can be set for a subnet that does not exist. */
  readonly anySubnet?: boolean
  /** What the value must meet besides. */
  readonly check?: (rt: CallRt, netuid: number, value: V) => void
}

/** A parameter of the whole network: root alone sets it. */
export interface NetworkSetting<V> extends Setting<V, [], V> {
  /** What follows from it. */
  readonly then?: (rt: Rt, value: V, before: V) => void
}

/** The call that sets a subnet's parameter. @throws BadOrigin | SubnetDoesNotExist, and whatever the check throws */
export const subnetSetter = <V> (index: number, setting: SubnetSetting<V>): AnyCall => adminUtils.call(index, {
  args: { netuid: u16, [setting.arg]: setting.type },
  docs: setting.docs,
  ...setting.cost,
  run: (rt, args) => {
    const { netuid } = args
    const value = args[setting.arg] as V
    if (setting.by === 'root') rt.ensureRoot()
    else ensureOwnerOrRoot(rt, netuid)
    const { store, emit } = rt.of(subtensor)
    if (setting.anySubnet !== true && !store.NetworksAdded.get(netuid)) rt.fail('SubnetDoesNotExist')
    setting.check?.(rt, netuid, value)
    setting.item(store).put(netuid, value)
    if (setting.event !== undefined) (emit as Emit)(setting.event, [netuid, value])
  },
})

/** The call that sets a parameter of the whole network. @throws BadOrigin */
export const networkSetter = <V> (index: number, setting: NetworkSetting<V>): AnyCall => adminUtils.call(index, {
  args: { [setting.arg]: setting.type },
  docs: setting.docs,
  ...setting.cost,
  run: (rt, args) => {
    const value = args[setting.arg] as V
    rt.ensureRoot()
    const subtensorRt = rt.of(subtensor)
    const item = setting.item(subtensorRt.store)
    const before = item.get()
    item.put(value)
    if (setting.event !== undefined) (subtensorRt.emit as Emit)(setting.event, value)
    setting.then?.(subtensorRt, value, before)
  },
})

/** The type of the setting has made sure that name and value go together. */
type Emit = (name: string, value: unknown) => void

/** @throws BadOrigin unless root, or the coldkey that owns the subnet */
function ensureOwnerOrRoot (rt: CallRt, netuid: number): void {
  const { origin } = rt
  if (origin.type === 'Root') return
  if (origin.type !== 'Signed' || rt.of(subtensor).store.SubnetOwner.get(netuid) !== origin.who) throw refuse('BadOrigin')
}
