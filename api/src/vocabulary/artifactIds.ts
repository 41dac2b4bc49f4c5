import type { ArtifactName } from './command.ts'
import { idOf } from './ids.ts'
import { canonicalName } from './naming/index.ts'

/** An artifact's id: its workspace, kind, and the canonical form of its namespace and name. */
export function artifactId(ws: string, { kind, namespace, name }: ArtifactName): string {
  const canonical = canonicalName({ namespace, name })
  return idOf(ws, 'artifact', kind, canonical.namespace, canonical.name)
}

/** The artifact's state before anything was reported of it. */
export const originId = (ws: string, artifact: string): string => idOf(ws, 'origin', artifact)

/** A version that was only ever referred to by name. */
export const placeholderId = (ws: string, artifact: string, name: string): string =>
  idOf(ws, 'placeholder', artifact, name)
