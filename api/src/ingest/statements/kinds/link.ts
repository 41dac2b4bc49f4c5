import { z } from 'zod'
import { type Link, linksBetween } from '../../../catalog/customers/index.ts'
import type { LinkCommand } from '../../../vocabulary/command.ts'
import { body, identity, listOfAny } from './body.ts'
import {
  aboutNothing,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  ownTime,
  peopleStale,
  type StatementKind,
} from './kind.ts'
import type { Refusal } from './refusal.ts'

const fields = { identities: listOfAny(identity), evidence: z.string(), shared: z.literal(true).exactOptional() }

/** Two or more identities are one person, or one of them is shared by several. */
export const link: StatementKind<LinkCommand> = {
  name: 'LINK',
  body: body<LinkCommand>('link', fields),

  times: ownTime,
  inputNames: {},
  check: numbers,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: asItIs,
  withPeople: (said, each) => ({ ...said, identities: said.identities.map(each) }),
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (_ws, said) => ({ links: [said] }),
  features: nothing,
  describes: noDescription,
  stale: peopleStale,
  afterwards: null,

  answer: (_ws, { identities }) => identities[0]?.digest ?? null,
  summary: aboutNothing,
}

/** Identities are not one person. Where other links still join them, its sender hears which. */
export const unlink: StatementKind<LinkCommand> = {
  ...link,
  name: 'UNLINK',
  body: body<LinkCommand>('unlink', fields),
  afterwards: async (tx, said) => {
    const links = await linksBetween(tx, said)
    return links.length > 0 ? stillLinked(links) : null
  },
}

/** Of three in one link, nobody could tell which of them is shared, and two people would be shown each other's data. */
function numbers({ identities, shared }: LinkCommand): Refusal[] {
  const message = shared
    ? 'A shared link names 2 identities: the shared one, and that of one person who uses it. Send one for each person.'
    : 'Name 2 to 100 identities.'
  const most = shared ? 2 : 100
  return identities.length < 2 || identities.length > most
    ? [{ code: 'INVALID_RANGE', field: ['identities'], message }]
    : []
}

const MOST_NAMED = 10

function stillLinked(links: Link[]): Refusal {
  const named = links
    .slice(0, MOST_NAMED)
    .map(({ key, at, evidence }) => `"${key}" of ${new Date(at).toISOString()} (evidence: ${evidence})`)
  const more = links.length > MOST_NAMED ? ` and ${links.length - MOST_NAMED} more` : ''
  const message = `Recorded, but these identities stay one person: they are joined by the links ${named.join(', ')}${more}. Take back those of them that are wrong, with all identities that they name.`
  return { code: 'STILL_LINKED', field: ['identities'], message }
}
