/**
 * `npm run bench [-- impact|ingest|members] [--json]`: how fast, beside the bare driver in the same run. On the Neo4j that
 * NEO4J_URI names, else on one of its own in a temporary folder. `--customers` and `--versions` make `members` larger.
 */
import { parseArgs } from 'node:util'
import { impactSize, measureImpact } from './impact.ts'
import { ingestSize, measureIngest } from './ingest.ts'
import { measureMembers, membersSize } from './members.ts'
import { setStage } from './stage.ts'
import { type Report, tableOf } from './table.ts'

const benchmarks = { impact: impactSize, ingest: ingestSize, members: membersSize }
type Name = keyof typeof benchmarks

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    customers: { type: 'string', default: String(membersSize.customers) },
    versions: { type: 'string', default: String(membersSize.versions) },
  },
})
const known = Object.keys(benchmarks) as Name[]
const unknown = positionals.filter((name) => !known.some((one) => one === name))
if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
const wanted = known.filter((name) => positionals.length === 0 || positionals.includes(name))
const say = (line: string) => process.stderr.write(`${line}\n`)

const stage = await setStage(say)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stage.stop().finally(() => process.exit(1)))
try {
  const reports: Report[] = []
  if (wanted.includes('impact')) reports.push(await measureImpact(stage, impactSize, say))
  if (wanted.includes('ingest')) reports.push(await measureIngest(stage, ingestSize, say))
  if (wanted.includes('members')) {
    const size = { ...membersSize, customers: Number(values.customers), versions: Number(values.versions) }
    reports.push(await measureMembers(stage, size, say))
  }
  console.log(values.json ? JSON.stringify(reports, null, 2) : reports.map(tableOf).join('\n\n'))
} finally {
  await stage.stop()
}
