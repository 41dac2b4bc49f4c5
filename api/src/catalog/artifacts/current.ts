import { originId, placeholderId } from '../../vocabulary/artifactIds.ts'

/**
 * A version as it is asked for, by its artifact (an id). `name` null: the one current at the question's time; else the one that
 * the name means then.
 */
export type Wanted = { artifact: string; name: string | null }

/** What `meantVersions` needs of a question, `position` by `position`. */
export const wantedRows = (ws: string, wanted: readonly Wanted[]) =>
  wanted.map(({ artifact, name }, position) => ({
    position,
    artifact,
    name,
    origin: originId(ws, artifact),
    placeholder: name === null ? null : placeholderId(ws, artifact, name),
  }))
