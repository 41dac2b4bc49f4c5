import type { Command, MembersCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import type { Erasing } from './erasures.ts'
import { identityKey } from './persons.ts'
import { artifactKey, byObservation, type Write } from './terms.ts'
import { inOrder } from './timeline.ts'

/**
 * Writes that nobody reported: a full list without a version's name differs from a list before it of what was current at both
 * times. What an erasure names stays. Source: docs/adr/0004-binding.md, "Lists".
 */
export function observedWrites(told: Write[], commands: Command[], erasing: Erasing[]): Write[] {
  const lists = commands.filter((c): c is MembersCommand => c.type === 'members' && c.version.version === null)
  const artifacts = new Set(lists.map((l) => artifactKey(l.version)))
  return [...artifacts].flatMap((artifact) => {
    const erased = erasing.flatMap(({ target }) => (target.artifact === artifact ? target.run : []))
    return observedOf(
      artifact,
      told.filter((w) => w.artifact === artifact),
      lists.filter((l) => artifactKey(l.version) === artifact),
      erased,
    )
  })
}

function observedOf(artifact: string, told: Write[], lists: MembersCommand[], erased: (string | null)[]): Write[] {
  const observed: Write[] = []
  const times = [...new Set(lists.filter((l) => l.mode === 'FULL').map((l) => l.at))].sort((a, b) => a - b)
  for (const at of times) {
    const current = [...told, ...observed]
      .filter((w) => w.at <= at)
      .sort(inOrder)
      .at(-1)
    const earlier = lists.filter((l) => l.at < at && l.at >= (current?.at ?? Number.NEGATIVE_INFINITY))
    const differs = tellings(earlier).some((people) => people !== fullAt(lists, at))
    if (!((differs && !current?.view) || erased.includes(byObservation(at)))) continue
    const lastFull = Math.max(...earlier.filter((l) => l.mode === 'FULL').map((l) => l.at))
    const since = Number.isFinite(lastFull) ? lastFull + 1 : (current?.at ?? Number.NEGATIVE_INFINITY)
    observed.push({
      artifact,
      run: byObservation(at),
      name: null,
      at,
      since,
      until: at,
      whole: false,
      fresh: false,
      view: null,
      lone: true,
      observed: true,
    })
  }
  return observed
}

/** Whom each of these lists names, as a text; full ones of one time are told together. */
function tellings(lists: MembersCommand[]): string[] {
  const full = lists.filter((l) => l.mode === 'FULL').map((l) => fullAt(lists, l.at))
  return [...full, ...lists.filter((l) => l.mode === 'ADD' && l.members.length > 0).map(peopleOf)]
}

const fullAt = (lists: MembersCommand[], at: Instant) =>
  [...new Set(lists.filter((l) => l.mode === 'FULL' && l.at === at).map(peopleOf))].sort().join(' and ')

const peopleOf = (list: MembersCommand) => [...new Set(list.members.map(identityKey))].sort().join()
