/**
 * `npm run bench:layout -w web`: what a layout costs, and what comes of it, for the engines that were considered (ADR 18). They
 * take turns, so that a busy machine is as busy for each.
 */
import { columns, dagre, type Engine, elk, elkByStage } from './engines.ts'
import { demoImpact, neighbourhoodImpact } from './graphs.ts'
import { qualityOf } from './quality.ts'

const ROUNDS = 7

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Of the processor, in ms: another process's time is not counted. */
async function timed(engine: Engine, graph: Parameters<Engine['draw']>[0]): Promise<number> {
  const begun = process.cpuUsage()
  await engine.draw(graph)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const cases = [
  { name: 'the demo company', graph: demoImpact(), engines: [columns, elkByStage] },
  { name: 'a hub and 300 around it', graph: neighbourhoodImpact(300), engines: [columns, elkByStage] },
  { name: 'the demo company, no stages', graph: demoImpact(), engines: [dagre, columns, elk] },
  { name: 'a hub and 60 around it', graph: neighbourhoodImpact(60), engines: [dagre, columns, elk] },
  { name: 'a neighbourhood of 1,000', graph: neighbourhoodImpact(1_000), engines: [dagre, columns, elk] },
]

console.log('| graph | engine | median CPU ms | × the first | crossings | links, kpx | area, Mpx |')
console.log('|---|---|--:|--:|--:|--:|--:|')
for (const { name, graph, engines } of cases) {
  const times = new Map(engines.map((engine): [Engine, number[]] => [engine, []]))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [engine, took] of times) took.push(await timed(engine, graph))
  const [first = []] = times.values()
  const nodes = graph.cards.length + graph.runNodes.length
  for (const [engine, took] of times) {
    const { crossings, length, area } = qualityOf(await engine.draw(graph))
    const ms = median(took)
    const cells = [`${name} (${nodes} nodes, ${graph.links.length} links)`, engine.name, ms.toFixed(1)]
    cells.push((ms / median(first)).toFixed(2), String(crossings), (length / 1000).toFixed(0), area.toFixed(1))
    console.log(`| ${cells.join(' | ')} |`)
  }
}
