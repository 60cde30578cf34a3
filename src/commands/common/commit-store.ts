/** Committed weights with their salts, kept until they are revealed: without the salt a commit is lost. */
import type { Context } from '../../cli/context.ts'
import type { Hex } from '../../core/hex.ts'
import type { Committed } from '../../core/weights-commit.ts'

/** Which commit is meant; the chain by the hash of its genesis, since hotkeys are the same everywhere. */
interface Which {
  readonly genesis: string
  readonly hash: Hex
}

async function fileOf (ctx: Context, { genesis, hash }: Which): Promise<string> {
  const { default: path } = await import('node:path')
  return path.join(ctx.state, 'commits', genesis, `${hash}.json`)
}

/** Writes a commit down, to the disk itself: it is sent only after that. For the person's eyes alone until it is revealed. */
export async function keepCommit (ctx: Context, which: Which, committed: Committed): Promise<string> {
  const [{ writeAtomically }, file] = await Promise.all([import('../../core/write-file.ts'), fileOf(ctx, which)])
  await writeAtomically(file, Buffer.from(`${JSON.stringify(committed)}\n`), { random: size => ctx.random(size) })
  return file
}

/** A commit that was made here, or undefined. */
export async function keptCommit (ctx: Context, which: Which): Promise<Committed | undefined> {
  const [{ readFile }, file] = await Promise.all([import('node:fs/promises'), fileOf(ctx, which)])
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text) as Committed
}

/** The salt is known to everyone now. */
export async function forgetCommit (ctx: Context, which: Which): Promise<void> {
  const [{ rm }, file] = await Promise.all([import('node:fs/promises'), fileOf(ctx, which)])
  await rm(file, { force: true })
}
