import type {
  ArtifactInput,
  ArtifactKind,
  OutputInput,
  RecordMembersInput,
  RecordRunInput,
  RegisterArtifactInput,
  RegisterSystemInput,
  RunKind,
} from '../../testkit/generated/operations.ts'
import { runReport } from '../../testkit/runs.ts'

/**
 * A brand's pipelines, about 60 artifacts in layers: raw → staging → features → training sets → models → deployments →
 * scores. Days repeat; whatever is appended is read the same day, so that each append is a version of its own. Training
 * is weekly. A dashboard counts people only (a barrier), an audience has a full list (without our person).
 */
const layers = {
  raw: { count: 18, kind: 'DATASET', system: 'PRIMARY' },
  staging: { count: 14, kind: 'DATASET', system: 'ANALYTICS' },
  features: { count: 10, kind: 'FEATURE_SET', system: 'FEATURE_STORE' },
  training: { count: 4, kind: 'DATASET', system: 'TRAINING' },
  model: { count: 4, kind: 'MODEL', system: 'TRAINING' },
  deployment: { count: 3, kind: 'DEPLOYMENT', system: 'SERVING' },
  scores: { count: 6, kind: 'INFERENCE_LOG', system: 'SERVING' },
  dashboard: { count: 1, kind: 'DATASET', system: 'ANALYTICS' },
  audience: { count: 1, kind: 'DATASET', system: 'VENDOR' },
} as const satisfies Record<string, { count: number; kind: ArtifactKind; system: RegisterSystemInput['role'] }>

type Layer = keyof typeof layers

const HOUR = 3_600_000
const START = Date.UTC(2025, 0, 6)
const iso = (at: number) => new Date(at).toISOString()
const hourOf = (day: number, hour: number) => START + (day * 24 + hour) * HOUR

const artifact = (brand: number, layer: Layer, place: number): ArtifactInput => ({
  kind: layers[layer].kind,
  namespace: `brand${brand}`,
  name: `${layer}_${place % layers[layer].count}`,
})

const each = <T>(layer: Layer, make: (place: number) => T): T[] =>
  Array.from({ length: layers[layer].count }, (_, place) => make(place))

export const systems = (): RegisterSystemInput[] =>
  [...new Set(Object.values(layers).map(({ system }) => system))].map((role) => ({
    idempotencyKey: role,
    key: role.toLowerCase(),
    name: role.toLowerCase(),
    role,
  }))

export const artifactsOf = (brand: number): RegisterArtifactInput[] =>
  (Object.keys(layers) as Layer[]).flatMap((layer) =>
    each(layer, (place) => ({
      idempotencyKey: `artifact/${brand}/${layer}/${place}`,
      artifact: artifact(brand, layer, place),
      systemKey: layers[layer].system.toLowerCase(),
    })),
  )

type Step = {
  name: string
  kind: RunKind
  hour: number
  from: [layer: Layer, places: number[]][]
  into: [layer: Layer, place: number]
  output?: Partial<OutputInput>
}

const daily: Step[] = [
  ...each('raw', (place): Step => ({ name: 'load', kind: 'TRANSFORM', hour: 1, from: [], into: ['raw', place] })),
  ...each('staging', (place): Step => {
    const from: Step['from'] = [['raw', [place, place + 7]]]
    return { name: 'stage', kind: 'TRANSFORM', hour: 3, from, into: ['staging', place] }
  }),
  ...each('features', (place): Step => {
    const from: Step['from'] = [['staging', [place, place + 4]]]
    return { name: 'derive', kind: 'TRANSFORM', hour: 5, from, into: ['features', place] }
  }),
  ...each('scores', (place): Step => {
    const from: Step['from'] = [
      ['deployment', [place]],
      ['features', [place, place + 4]],
    ]
    return { name: 'score', kind: 'INFERENCE', hour: 14, from, into: ['scores', place] }
  }),
  {
    name: 'count',
    kind: 'TRANSFORM',
    hour: 16,
    from: [['scores', [0, 1, 2, 3, 4, 5]]],
    into: ['dashboard', 0],
    output: { carries: 'AGGREGATED', claim: 'counts of at least 50 people' },
  },
  { name: 'select', kind: 'EXPORT', hour: 17, from: [['scores', [0, 1]]], into: ['audience', 0] },
]

const weekly: Step[] = [
  ...each('training', (place): Step => {
    const from: Step['from'] = [['features', [place, place + 3, place + 6]]]
    return { name: 'assemble', kind: 'TRANSFORM', hour: 7, from, into: ['training', place] }
  }),
  ...each('model', (place): Step => {
    const output: Partial<OutputInput> = { mode: 'OVERWRITE' }
    return { name: 'train', kind: 'TRAINING', hour: 9, from: [['training', [place]]], into: ['model', place], output }
  }),
  ...each('deployment', (place): Step => {
    const from: Step['from'] = [['model', [place, place + 1]]]
    return { name: 'serve', kind: 'COPY', hour: 11, from, into: ['deployment', place], output: { mode: 'OVERWRITE' } }
  }),
]

/** Everything that ran on one day, in the order of time. */
export function runsOfDay(brand: number, day: number): RecordRunInput[] {
  const steps = day % 7 === 0 ? [...daily, ...weekly].sort((a, b) => a.hour - b.hour) : daily
  return steps.map(({ name, kind, hour, from, into: [layer, place], output }) => {
    return runReport({
      id: `${brand}/${name}/${layer}/${place}/${day}`,
      kind,
      job: { namespace: `brand${brand}`, name: `${name}_${layer}_${place}` },
      from: hourOf(day, hour),
      to: hourOf(day, hour) + HOUR / 2,
      reads: from.flatMap(([source, places]) =>
        places.map((p) => ({ version: { artifact: artifact(brand, source, p) } })),
      ),
      writes: [{ version: { artifact: artifact(brand, layer, place) }, ...output }],
    })
  })
}

/** People of the day: `person` bought something on every third day, and is not in the audience. */
export function listsOfDay(brand: number, day: number, person: string | null): RecordMembersInput[] {
  const others = Array.from({ length: 30 }, (_, i) => ({
    namespace: 'customer',
    value: `${brand}/${(day * 7 + i * 13) % 400}`,
  }))
  const list = (layer: Layer, place: number, mode: 'ADD' | 'FULL', hour: number): RecordMembersInput => ({
    idempotencyKey: `list/${brand}/${layer}/${day}`,
    at: iso(hourOf(day, hour)),
    version: { artifact: artifact(brand, layer, place) },
    mode,
    members: [...others],
  })
  const bought = list('raw', Math.floor(day / 3) * 5, 'ADD', 2)
  if (person !== null && day % 3 === 0) bought.members.push({ namespace: 'customer', value: person })
  return [bought, list('audience', 0, 'FULL', 18)]
}
