import type { Carries, Verdict } from '@/generated/graphql.ts'
import type { Artifact, Flow, ImpactGraph, Run, Version } from './graph.ts'

type Place = Partial<Pick<Artifact, 'kind'>> & { role?: NonNullable<Artifact['system']>['role'] }

/** A graph told in a few lines, for tests: versions are named `artifact@day`. */
export class Story {
  readonly #artifacts = new Map<string, Artifact>()
  readonly #versions = new Map<string, Version>()
  readonly #runs: Run[] = []
  readonly #flows: Flow[] = []

  place(name: string, { kind = 'DATASET', role = 'ANALYTICS' }: Place): this {
    this.#artifacts.set(name, {
      id: name,
      kind,
      namespace: 'ns',
      name,
      closed: false,
      system: { id: role, name: role, role, region: null, closed: false },
    })
    return this
  }

  version(id: string, verdict: Verdict = 'DERIVED'): this {
    const [name = id, day = '1'] = id.split('@')
    if (!this.#artifacts.has(name)) this.place(name, {})
    const createdAt = `2026-03-${day.padStart(2, '0')}T00:00:00Z`
    const facts = { name: null, createdAt, destroyedAt: null, producerSeen: true, live: true }
    this.#versions.set(id, { id, artifact: name, verdict, ...facts })
    return this
  }

  run(job: string, from: string[], to: string[], carries: Carries = 'PERSONAL'): this {
    const id = `${job}#${this.#runs.length}`
    this.#runs.push({ id, kind: 'TRANSFORM', state: 'COMPLETE', job })
    for (const version of from) this.#flow(version, id, 'PERSONAL')
    for (const version of to) this.#flow(id, version, carries)
    return this
  }

  carried(from: string, to: string, carries: Carries = 'PERSONAL'): this {
    this.#flow(from, to, carries)
    return this
  }

  get graph(): ImpactGraph {
    const versions = [...this.#versions.values()]
    const counts = { shown: versions.length, total: versions.length }
    return { artifacts: this.#artifacts, versions, runs: this.#runs, flows: this.#flows, ...counts }
  }

  #flow(from: string, to: string, carries: Carries): void {
    for (const end of [from, to]) if (end.includes('@') && !this.#versions.has(end)) this.version(end)
    this.#flows.push({ from, to, carries })
  }
}
