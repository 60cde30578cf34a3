import { method, type RpcMethod } from './method.ts'
import { subscriptionId } from './params.ts'
import { Unsubscription } from './subscription.ts'

/** A method that ends a subscription by its id, and tells whether there was one. */
export const unsubscribe = (): RpcMethod => method({ subscription: subscriptionId }, (_, { subscription }) => new Unsubscription(subscription))
