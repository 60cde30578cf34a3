/** What one client may ask of a server. Codes and words as in the server library of Substrate nodes. */
import { RpcError } from '../rpc/error.ts'

/** No message of a client may be longer, in bytes: as with a Substrate node. */
export const LARGEST_MESSAGE = 15 * 1024 * 1024

/** No answer may be longer, in characters; in a batch all answers together. A node allows less, but whole states are read here. */
export const LARGEST_ANSWER = 64 * 1024 * 1024

/** So many requests may stand in a batch. */
export const MOST_IN_BATCH = 1_000

/** So many subscriptions may a client have at once. */
export const MOST_SUBSCRIPTIONS = 1_024

const exceeded = (limit: number) => `Exceeded max limit of ${limit}`

/** A message is over LARGEST_MESSAGE. */
export const messageTooLong = (): RpcError => new RpcError(-32007, 'Request is too big', exceeded(LARGEST_MESSAGE))

/** An answer would be over LARGEST_ANSWER. */
export const answerTooLong = (): RpcError => new RpcError(-32008, 'Response is too big', exceeded(LARGEST_ANSWER))

/** A batch has more requests than MOST_IN_BATCH. */
export const batchTooLong = (): RpcError => new RpcError(-32010, 'The batch request was too large', exceeded(MOST_IN_BATCH))

/** The answers of a batch together would be over LARGEST_ANSWER. */
export const batchAnswerTooLong = (): RpcError => new RpcError(-32011, 'The batch response was too large', exceeded(LARGEST_ANSWER))

/** A client has MOST_SUBSCRIPTIONS already. */
export const tooManySubscriptions = (): RpcError => new RpcError(-32006, 'Too many subscriptions on the connection', exceeded(MOST_SUBSCRIPTIONS))
