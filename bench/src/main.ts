/**
 * `npm run bench [-- impact|ingest|lists|members|graph|openlineage|contention|limiter|audit|clocks|consents|gate|packages|queue|plan|suppressed|ui] [--json]`: how fast, beside others in the same run. On the Neo4j that
 * NEO4J_URI names, else on one of its own in a temporary folder. Of `graph`: `--edges 200000,1000000`, `--clients 1,8`,
 * `--rounds 3`; of `members`: `--customers 1000000`, `--versions 100`; of `ui`: `--visits 20`, and the last but one of the edges.
 */
import { parseArgs } from 'node:util'
import { type Stage, setStage } from '../../testkit/stage.ts'
import { auditSize, measureAudit } from './audit/index.ts'
import { clocksSize, measureClocks } from './clocks.ts'
import { consentsSize, measureConsents } from './consents.ts'
import { contentionSize, measureContention } from './contention/index.ts'
import { gateSize, measureGate } from './gate.ts'
import { graphSize, measureGraph } from './graph/index.ts'
import { impactSize, measureImpact } from './impact.ts'
import { ingestSize, measureIngest } from './ingest.ts'
import { limiterSize, measureLimiter } from './limiter.ts'
import { listsSize, measureLists } from './lists.ts'
import { measureMembers, membersSize } from './members.ts'
import { measureOpenLineage, openLineageSize } from './openlineage.ts'
import { measurePackages, packagesSize } from './packages/index.ts'
import { measurePlan, planSize } from './plan.ts'
import { measureQueue, queueSize } from './queue.ts'
import { measureSuppressed, suppressedSize } from './suppressed.ts'
import { type Report, tableOf } from './table.ts'
import { measureUi, uiSize } from './ui/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    edges: { type: 'string', default: graphSize.edges.join(',') },
    clients: { type: 'string', default: graphSize.clients.join(',') },
    rounds: { type: 'string', default: String(graphSize.rounds) },
    customers: { type: 'string', default: String(membersSize.customers) },
    versions: { type: 'string', default: String(membersSize.versions) },
    visits: { type: 'string', default: String(uiSize.visits) },
  },
})

/** Positive whole numbers, growing. @throws Error that names the option */
function numbersOf(option: 'edges' | 'clients' | 'rounds' | 'customers' | 'versions' | 'visits'): number[] {
  const numbers = values[option].split(',').map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw new Error(`--${option} takes whole numbers from 1, with commas between them, not ${values[option]}.`)
  return numbers.sort((a, b) => a - b)
}

const [rounds = graphSize.rounds] = numbersOf('rounds')
const ofGraph = { ...graphSize, edges: numbersOf('edges'), clients: numbersOf('clients'), rounds }
const [customers = membersSize.customers] = numbersOf('customers')
const [versions = membersSize.versions] = numbersOf('versions')
const [visits = uiSize.visits] = numbersOf('visits')
const uiEdges = ofGraph.edges.at(-2) ?? ofGraph.edges.at(-1) ?? uiSize.edges
const say = (line: string) => process.stderr.write(`${line}\n`)

const benchmarks: Record<string, (stage: Stage) => Promise<Report>> = {
  impact: (stage) => measureImpact(stage, impactSize, say),
  ingest: (stage) => measureIngest(stage, ingestSize, say),
  lists: (stage) => measureLists(stage, listsSize, say),
  members: (stage) => measureMembers(stage, { ...membersSize, customers, versions }, say),
  graph: (stage) => measureGraph(stage, ofGraph, say),
  openlineage: (stage) => measureOpenLineage(stage, openLineageSize, say),
  contention: (stage) => measureContention(stage, contentionSize, say),
  limiter: (stage) => measureLimiter(stage, limiterSize, say),
  audit: (stage) => measureAudit(stage, auditSize, say),
  clocks: () => measureClocks(clocksSize, say),
  consents: (stage) => measureConsents(stage, consentsSize, say),
  gate: (stage) => measureGate(stage, gateSize, say),
  packages: () => measurePackages(packagesSize, say),
  plan: (stage) => measurePlan(stage, planSize, say),
  queue: (stage) => measureQueue(stage, queueSize, say),
  suppressed: (stage) => measureSuppressed(stage, suppressedSize, say),
  ui: (stage) => measureUi(stage, { ...uiSize, edges: uiEdges, visits }, say),
}
const known = Object.keys(benchmarks)
const unknown = positionals.filter((name) => !known.includes(name))
if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
const wanted = Object.entries(benchmarks).filter(([name]) => positionals.length === 0 || positionals.includes(name))

const stage = await setStage(say)
// A terminal's Ctrl-C comes once from it and again from npm and tsx: the second must not end what the first began to clear.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stage.stop().finally(() => process.exit(1)))
try {
  const reports: Report[] = []
  for (const [, measure] of wanted) reports.push(await measure(stage))
  console.log(values.json ? JSON.stringify(reports, null, 2) : reports.map(tableOf).join('\n\n'))
} finally {
  await stage.stop()
}
