import { stretch, type Stretch } from '../../../src/core/wallet/stretch.ts'

/**
 * The real derivation, made once for each password and recipe. The official tools salt every key of a format alike, so that keyfiles
 * with the same password have the same key.
 */
export function remembering (derive: Stretch = stretch): Stretch {
  const known = new Map<string, Promise<Uint8Array>>()
  return async (password, recipe, length) => {
    const task = JSON.stringify([password, recipe, length])
    const made = known.get(task) ?? derive(password, recipe, length)
    known.set(task, made)
    // Who asked may wipe it.
    return new Uint8Array(await made)
  }
}
