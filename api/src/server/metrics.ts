import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CopyWatcher } from '../traversal/adjacency/index.ts'
import type { Engine } from '../traversal/engines/index.ts'

/** What this process tells Prometheus. Nothing is labelled with a workspace: their number has no bound. */
export type Metrics = { registry: Registry; watcher: CopyWatcher; answered: (engine: Engine) => void }

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) => new Gauge({ name: `dyetrace_${name}`, help, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `dyetrace_${name}`, help, buckets, registers })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `dyetrace_${name}`, help, labelNames, registers })
  const answers = counter('graph_answers_total', 'Questions about lineage by the engine that answered', ['engine'])
  const failures = counter('copy_failures_total', 'Copies of a graph that could not be read or followed', ['failure'])
  const lag = histogram('copy_lag_epochs', 'Changes that a copy was behind when asked', [0, 1, 10, 100, 1_000, 10_000])
  const loads = histogram('copy_load_seconds', 'Time to read a graph into memory', [0.1, 0.5, 1, 5, 10, 30, 60, 300])
  const copies = gauge('copies', 'Workspaces with a copy of their graph in memory')
  const nodes = gauge('copy_nodes', 'Versions and run parts in these copies')
  const bytes = gauge('copy_bytes', 'Memory that these copies take')
  return {
    registry,
    watcher: {
      loaded: (ms) => loads.observe(ms / 1_000),
      followed: (epochs) => lag.observe(epochs),
      failed: (failure) => failures.inc({ failure }),
      held: (now) => {
        copies.set(now.count)
        nodes.set(now.nodes)
        bytes.set(now.bytes)
      },
    },
    answered: (engine) => answers.inc({ engine }),
  }
}
