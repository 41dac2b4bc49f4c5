import type { ArtifactKind, BreachKind, ExposureInput, OpenIncidentInput } from '@/generated/graphql.ts'
import { instant } from '@/ui/forms.ts'

/** What was exposed, as it stands in the form. `key`: which row. `system`: the key of one; null: an artifact is named. */
export type DraftExposure = {
  key: number
  system: string | null
  kind: ArtifactKind
  namespace: string
  name: string
  /** Minutes in UTC, as a field for a time gives them. */
  from: string
  until: string
  kinds: readonly BreachKind[]
}

/** An incident as it stands in the form, before it is saved. */
export type Draft = {
  title: string
  awareAt: string
  zone: string
  nature: string
  exposures: readonly DraftExposure[]
}

/** An artifact that the page before names. */
export type NamedArtifact = Pick<DraftExposure, 'kind' | 'namespace' | 'name'>

export const emptyExposure = (key: number, of: NamedArtifact | null): DraftExposure => ({
  key,
  system: of ? null : '',
  kind: 'DATASET',
  namespace: '',
  name: '',
  ...of,
  from: '',
  until: '',
  kinds: ['CONFIDENTIALITY'],
})

/** @param now RFC 3339 */
export const emptyDraft = (now: string, of: NamedArtifact | null): Draft => ({
  title: '',
  awareAt: now.slice(0, 16),
  zone: 'UTC',
  nature: '',
  exposures: [emptyExposure(0, of)],
})

/** What is sent. */
export const openInput = ({ title, awareAt, zone, nature, exposures }: Draft): OpenIncidentInput => ({
  title: title.trim(),
  awareAt: instant(awareAt),
  zone: zone.trim(),
  nature: nature.trim() || null,
  exposures: exposures.map(exposureInput),
})

const exposureInput = ({ system, kind, namespace, name, from, until, kinds }: DraftExposure): ExposureInput => ({
  of: system === null ? { artifact: { kind, namespace: namespace.trim(), name: name.trim() } } : { system },
  from: instant(from),
  until: until === '' ? null : instant(until),
  kinds: [...kinds],
})
