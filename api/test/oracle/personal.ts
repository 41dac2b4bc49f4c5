import type { Instant } from '../../src/instant.ts'
import { reach } from './verdicts.ts'
import type { World } from './world.ts'

/**
 * Where personal data lies, as `DATASET shop/orders: PEOPLE_LISTED 1, PEOPLE_POSSIBLE 2`: how many versions of each artifact
 * were there by `asOf` for each reason. Erasures take nothing off.
 */
export function personalData(world: World, asOf: Instant): string[] {
  const listed = new Set(world.versions.filter((v) => (world.named.get(v)?.size ?? 0) > 0))
  const personal = world.flows.filter(
    (f) => (!f.to.enumerated || f.mixes) && (f.carries === 'PERSONAL' || f.carries === 'PSEUDONYMISED'),
  )
  const reached = [...reach(listed, personal)].filter((v) => v.createdAt <= asOf)
  return [...new Set(reached.map((v) => v.artifact))].map((artifact) => {
    const its = reached.filter((v) => v.artifact === artifact)
    return inWords(artifact, its.filter((v) => listed.has(v)).length, its.length)
  })
}

/** One artifact: how many of its versions people are listed in, and how many hold personal data at all. */
export const inWords = (artifact: string, listed: number, versions: number) =>
  `${artifact}: ${listed > 0 ? 'people are listed' : 'people may be in it'}${listed < versions && listed > 0 ? ' or may be' : ''}, ${versions} versions`
