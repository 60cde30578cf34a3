import { asRpcError } from '../refusal.ts'
import { Subscription, type Listener } from '../subscription.ts'

/** What is told one by one, in pages: between two pages the client has the time to take them, and others have their turn. */
type Pages = Iterable<readonly object[]>

/**
 * A stream that tells what there is to tell and then ends.
 * @param name of the events, such as `storage`, which is followed by `storageDone` or `storageError`
 */
export const report = (name: string, pages: () => Pages): Subscription => new Subscription(`archive_v1_${name}Event`, client => {
  let stopped = false
  void tellAll(client, name, pages, () => stopped)
  return { stop: () => { stopped = true } }
})

async function tellAll (client: Listener, name: string, pages: () => Pages, stopped: () => boolean): Promise<void> {
  try {
    for (const page of pages()) {
      for (const one of page) client.notify({ event: name, ...one })
      await client.drained()
      if (stopped()) return
    }
    client.notify({ event: `${name}Done` })
  } catch (error) {
    client.notify({ event: `${name}Error`, error: asRpcError(error).message })
  }
  client.end()
}
