import { idOf } from '../../ids.ts'
import type { ArtifactName } from '../ingest/command.ts'

/** An artifact's id: its workspace, kind, namespace and name. */
export const artifactId = (ws: string, { kind, namespace, name }: ArtifactName): string =>
  idOf(ws, 'artifact', kind, namespace, name)

/** The artifact's state before anything was reported of it. */
export const originId = (ws: string, artifact: string): string => idOf(ws, 'origin', artifact)

/** A version that was only ever referred to by name. */
export const placeholderId = (ws: string, artifact: string, name: string): string =>
  idOf(ws, 'placeholder', artifact, name)
