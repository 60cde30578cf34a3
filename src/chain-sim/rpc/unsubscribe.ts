import { method, type RpcMethod } from './method.ts'
import { subscriptionId } from './params.ts'

/** A method that ends a subscription by its id, and tells whether there was one. */
export const unsubscribe = (): RpcMethod => method({ subscription: subscriptionId }, (_, { subscription }, client) => client.stop(subscription))
