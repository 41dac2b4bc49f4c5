import type { PersonalDataReason } from '../../src/generated/schema.ts'
import type { Command } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { namesOf } from './same.ts'
import { artifactKey } from './terms.ts'
import { askedAbout, reach } from './verdicts.ts'
import type { World } from './world.ts'

/**
 * Where personal data lies, as `DATASET shop/orders: PEOPLE_LISTED, PEOPLE_POSSIBLE, 2 versions`: how many versions of each artifact
 * were there by `asOf`, and for which reasons. All versions of a classified artifact count, and it itself if it never had one. Erasures
 * take nothing off.
 */
export function personalData(world: World, said: readonly Command[], asOf: Instant): string[] {
  const listed = new Set(world.versions.filter((v) => (world.named.get(v)?.size ?? 0) > 0))
  const personal = world.flows.filter(
    (f) => (!f.to.enumerated || f.mixes) && (f.carries === 'PERSONAL' || f.carries === 'PSEUDONYMISED'),
  )
  const holding = new Set([...reach(listed, personal), ...askedAbout(world, listed, asOf)])
  const reached = [...holding].filter((v) => v.createdAt <= asOf)
  const classified = classifiedIn(said)
  return [...new Set([...reached.map((v) => v.artifact), ...classified.keys()])].flatMap((artifact) => {
    const its = reached.filter((v) => v.artifact === artifact)
    const all = world.versions.filter((v) => v.artifact === artifact)
    const held = classified.has(artifact) ? all.filter((v) => v.createdAt <= asOf) : its
    if (held.length === 0 && all.length > 0) return []
    const reasons = new Set<PersonalDataReason>(classified.get(artifact))
    for (const v of its) reasons.add(listed.has(v) ? 'PEOPLE_LISTED' : 'PEOPLE_POSSIBLE')
    return [inWords(artifact, [...reasons], held.length)]
  })
}

/** A column of it that anybody ever described, or a tag on the whole, has a category; under any name that is one with its own. */
function classifiedIn(said: readonly Command[]): Map<string, PersonalDataReason[]> {
  const found = new Map<string, PersonalDataReason[]>()
  const joins = said.flatMap((c) => (c.type === 'join' ? [c.artifacts] : []))
  for (const c of said) {
    if (c.type !== 'artifact') continue
    const reasons: PersonalDataReason[] = []
    if (c.columns.some(({ category }) => category !== null)) reasons.push('COLUMN_CLASSIFIED')
    if (c.tags?.some(({ column, category }) => column === null && category !== null)) reasons.push('ARTIFACT_TAGGED')
    if (reasons.length === 0) continue
    for (const key of namesOf(c.artifact, joins).map(artifactKey))
      found.set(key, [...(found.get(key) ?? []), ...reasons])
  }
  return found
}

/** One artifact: why it holds personal data, and in how many versions. */
export const inWords = (artifact: string, reasons: readonly PersonalDataReason[], versions: number) =>
  `${artifact}: ${[...reasons].sort().join(', ')}, ${versions} versions`
