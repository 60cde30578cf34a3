const VALUE = Symbol('the decoded value')

/** Bytes with what they mean. */
type Decoded = Uint8Array & { [VALUE]?: unknown }

/**
 * Decoded values stand at their bytes. The bytes are the truth; whoever gets the same bytes again need not decode them again. That is
 * why neither may be changed. (A weak map would say the same, but the collector of garbage looks through it again and again.)
 */
export const valueOf = (bytes: Uint8Array): unknown => (bytes as Decoded)[VALUE]

export function remember (bytes: Uint8Array, value: unknown): void {
  (bytes as Decoded)[VALUE] = value
}
