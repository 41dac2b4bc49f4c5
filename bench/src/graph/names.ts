import { artifactId } from '../../../api/src/vocabulary/artifactIds.ts'
import { idOf } from '../../../api/src/vocabulary/ids.ts'
import type {
  ArtifactInput,
  ArtifactKind,
  RegisterSystemInput,
  RunKind,
} from '../../../testkit/generated/operations.ts'
import { type Layered, placeOf } from './layered.ts'

type Role = RegisterSystemInput['role']

/** What the layers are, from the source on. */
const layers: readonly { kind: ArtifactKind; role: Role; run: RunKind }[] = [
  { kind: 'DATASET', role: 'PRIMARY', run: 'TRANSFORM' },
  { kind: 'DATASET', role: 'ANALYTICS', run: 'TRANSFORM' },
  { kind: 'DATASET', role: 'ANALYTICS', run: 'TRANSFORM' },
  { kind: 'FEATURE_SET', role: 'FEATURE_STORE', run: 'TRANSFORM' },
  { kind: 'FEATURE_SET', role: 'FEATURE_STORE', run: 'TRANSFORM' },
  { kind: 'DATASET', role: 'TRAINING', run: 'TRANSFORM' },
  { kind: 'MODEL', role: 'TRAINING', run: 'TRAINING' },
  { kind: 'DEPLOYMENT', role: 'SERVING', run: 'COPY' },
  { kind: 'INFERENCE_LOG', role: 'SERVING', run: 'INFERENCE' },
  { kind: 'DATASET', role: 'VENDOR', run: 'EXPORT' },
]
const source = { kind: 'DATASET', role: 'PRIMARY', run: 'TRANSFORM' } as const

/** Every layer's kind, the role of its system, and the kind of run that writes it. */
export const layerOf = (layer: number) => layers[layer] ?? source

export const roles: readonly Role[] = [...new Set(layers.map(({ role }) => role))]

export const systemKey = (role: Role): string => role.toLowerCase()

/** By the artifact's number: layer × width + place. */
export const artifactOf = ({ shape: { width } }: Layered, artifact: number): ArtifactInput => ({
  kind: layerOf(Math.floor(artifact / width)).kind,
  namespace: `layer${Math.floor(artifact / width)}`,
  name: `artifact_${artifact % width}`,
})

export const storedArtifact = (ws: string, graph: Layered, artifact: number): string =>
  artifactId(ws, artifactOf(graph, artifact))

/** A version as its producer calls it. */
export const versionName = (graph: Layered, version: number): string => `v${placeOf(graph, version).step}`

/** As scattered as the ids of real ones. */
export const versionId = (ws: string, version: number): string => idOf(ws, 'bench version', version)
export const partId = (ws: string, part: number): string => idOf(ws, 'bench part', part)
export const runId = (ws: string, layer: number, step: number): string => idOf(ws, 'bench run', layer, step)

const START = Date.UTC(2025, 0, 1)
const TEN_MINUTES = 600_000

/** When a layer's runs of a step end and write: the layers of a step one after the other, so that time grows along edges. */
export const writtenAt = ({ shape: { layers: count } }: Layered, layer: number, step: number): number =>
  START + (step * count + layer) * TEN_MINUTES

export const startedAt = (writtenAt: number): number => writtenAt - TEN_MINUTES / 2
