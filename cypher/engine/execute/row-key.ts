import type { GroupKey } from '../values/group-key.ts'
import { groupKey, groupKeyOf } from '../values/group-key.ts'
import type { Value } from '../values/types.ts'
import type { Frame, Slot } from './frame.ts'

/** What a key that is remembered takes, about. */
export const KEY_BYTES = 64

/** A key under which equivalent rows meet; that of a single value needs no text. */
export function rowKey(values: readonly Value[]): GroupKey {
  if (values.length === 1) return groupKey(values[0] ?? null)
  return groupKeyOf(values)
}

/** The key of slots of ids is the ids themselves: two different slots never hold the other kind. */
export function slotsKey(frame: Frame, slots: readonly Slot[]): unknown {
  const [only] = slots
  if (slots.length === 1 && only !== undefined && only.kind !== 'value') return frame.ids[only.index]
  return rowKey(slots.map((slot) => frame.read(slot)))
}
