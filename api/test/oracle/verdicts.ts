import type { Verdict } from '../../src/generated/schema.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import type { Flow, Version } from './terms.ts'
import type { World } from './world.ts'

/** Where several of a person's identities come to different verdicts: what is there under one is there. */
const TOGETHER = ['CONFIRMED', 'DERIVED', 'POSSIBLE', 'ERASED', 'BARRIER', 'EXCLUDED', 'DENIED'] as const

/** DENIED: nothing passes, somebody claims; shown as BARRIER. */
type Said = (typeof TOGETHER)[number]

/** What a person's data touched as of a time, version key → verdict. `person`: their identities. */
export function verdicts(world: World, person: Set<string>, asOf: Instant): Map<string, Verdict> {
  const answer = new Map<string, Said>()
  const say = (key: string, verdict: Said) => {
    const said = answer.get(key)
    if (!said || TOGETHER.indexOf(verdict) < TOGETHER.indexOf(said)) answer.set(key, verdict)
  }
  for (const identity of person)
    for (const [key, verdict] of verdictsBy(world, identity, person, asOf)) say(key, verdict)
  for (const identity of world.shared(person))
    for (const [key, verdict] of verdictsBy(world, identity, new Set([...person, identity]), asOf))
      say(key, verdict === 'CONFIRMED' || verdict === 'DERIVED' ? 'POSSIBLE' : verdict)
  return new Map([...answer].map(([key, said]) => [key, said === 'DENIED' ? 'BARRIER' : said]))
}

/** What is there under one identity. `person`: by which identities a list could have named whoever it is about. */
function verdictsBy(world: World, identity: string, person: Set<string>, asOf: Instant): Map<string, Said> {
  const erasures = world.erasures.filter((e) => e.effective && e.clears.has(identity) && e.at <= asOf)
  const namings = (v: Version) => world.named.get(v)?.get(identity) ?? []
  // An erasure holds until the person is named there again.
  const erasedOnTheWay = ({ from, carriedAt }: Flow) =>
    carriedAt !== null &&
    erasures.some(
      (e) => e.version === from && carriedAt >= e.at && !namings(from).some((at) => at > e.at && at <= carriedAt),
    )
  const namespaces = [...person].map((identity) => identity.split(':')[0] ?? '')
  // Whom a list could not have named, it does not hold; nor does it say who is in an aggregate.
  const closed = (v: Version) => v.enumerated && (v.listedBy === null || v.listedBy.some((n) => namespaces.includes(n)))
  const isPersonal = (f: Flow) => f.carries === 'PERSONAL' || f.carries === 'PSEUDONYMISED'
  // Whose rows they are says nothing of what was computed from the rows of others.
  const held = (f: Flow) => isPersonal(f) && closed(f.to) && !f.mixes
  const open = world.flows.filter((f) => !held(f) && f.carries !== 'NONE' && !erasedOnTheWay(f))
  const personal = open.filter(isPersonal)

  const lastNamed = (v: Version) => Math.max(...namings(v))
  const confirmed = new Set(world.versions.filter((v) => Number.isFinite(lastNamed(v))))
  const reached = reach(confirmed, personal)
  const blurred = reach(reached, open)
  const asked = askedAbout(world, confirmed, asOf)
  const erased = (v: Version) => {
    const last = Math.max(...erasures.filter((e) => e.version === v).map((e) => e.at))
    return Number.isFinite(last) && !(lastNamed(v) > last)
  }
  const leftOut = (v: Version) => world.flows.some((f) => f.to === v && held(f) && blurred.has(f.from))
  const denied = (v: Version) => world.flows.some((f) => f.to === v && f.carries === 'NONE' && blurred.has(f.from))

  const verdictOn = (v: Version): Said | null => {
    const received = reached.has(v) || asked.has(v)
    if (received && erased(v)) return 'ERASED'
    if (confirmed.has(v)) return 'CONFIRMED'
    if (received) return 'DERIVED'
    if (blurred.has(v)) return 'BARRIER'
    if (leftOut(v)) return 'EXCLUDED'
    return denied(v) ? 'DENIED' : null
  }
  const answer = new Map<string, Said>()
  for (const version of world.versions.filter((v) => v.createdAt <= asOf)) {
    const verdict = verdictOn(version)
    if (verdict) answer.set(version.key, verdict)
  }
  return answer
}

/** The deployments that feed logs in which these people were named by then. What they feed is not followed. */
export function askedAbout(world: World, named: Set<Version>, asOf: Instant): Set<Version> {
  const isOf = (kind: string, v: Version) => v.artifact.startsWith(`${kind} `)
  const asking = world.flows.filter((f) => isOf('INFERENCE_LOG', f.to) && named.has(f.to) && f.to.createdAt <= asOf)
  return new Set(asking.map((f) => f.from).filter((v) => isOf('DEPLOYMENT', v)))
}

/** The starts and everything that the flows lead to from them. */
export function reach(starts: Iterable<Version>, flows: Flow[]): Set<Version> {
  const reached = new Set(starts)
  // A set's iteration meets what is added on the way, so this ends when nothing new is reached.
  for (const version of reached) for (const flow of flows) if (flow.from === version) reached.add(flow.to)
  return reached
}
