/** Part of the bench, in a process of its own: makes blocks of the chain in a directory, in equal parts, and writes what they cost as JSON. */
import { openNode } from './disk.ts'
import type { Answer, Part } from './week.ts'

const [directory = '', blocks = '', times = ''] = process.argv.slice(2)
const node = await openNode(directory)
const count = Number(blocks) / Number(times)
const parts: Part[] = []
for (let part = 0; part < Number(times); part++) {
  const before = process.cpuUsage()
  const started = performance.now()
  await node.sealMany({ count })
  const { user, system } = process.cpuUsage(before)
  parts.push({ wall: performance.now() - started, cpu: (user + system) / 1000, blocks: count })
}
await node.close()
const answer: Answer = { parts, peak: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(answer))
