import satisfies from 'spdx-satisfies'

/** Licences that every part may have: they ask for a notice at most. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]

/** Said of a part that names none. */
const NONE = 'no licence'

/** Parts with another licence, by the beginning of their name, and why that is no harm. */
const ARGUED: { part: string; licence: string; why: string }[] = [
  { part: '@axe-core/playwright', licence: 'MPL-2.0', why: 'Tests only, unchanged.' },
  { part: 'axe-core', licence: 'MPL-2.0', why: 'Tests only, unchanged.' },
  {
    part: 'lightningcss',
    licence: 'MPL-2.0',
    why: 'Builds the style sheet, unchanged; nothing of it is in the result.',
  },
  { part: 'elkjs', licence: 'EPL-2.0', why: 'A benchmark only.' },
  { part: 'argparse', licence: 'PSF-2.0', why: 'The licence of Python, of which Python-2.0 is the other half.' },
  {
    part: 'date-holidays',
    licence: 'CC-BY-3.0',
    why: 'Its data only, unchanged, as a package of its own; the code is ISC. docs/clocks.md names it.',
  },
  { part: 'caniuse-lite', licence: 'CC-BY-4.0', why: 'A table that the build reads; nothing of it is in the result.' },
  { part: '@fontsource-variable/inter', licence: 'OFL-1.1', why: 'A font, served as it is, under its own name.' },
  {
    part: 'dejavu-fonts-ttf',
    licence: NONE,
    why: 'Its file LICENSE is that of Bitstream Vera: the font may be embedded and given on, unchanged, under its own name.',
  },
  { part: 'png-js', licence: NONE, why: 'Its file LICENSE is the MIT licence.' },
  { part: 'spawndamnit', licence: NONE, why: 'Its file LICENSE is the MIT licence. Releases only.' },
  {
    part: 'spdx-',
    licence: 'CC-BY-3.0',
    why: 'Lists of licences that this check reads; nothing of them is in the result.',
  },
  { part: '@img/sharp-', licence: 'Apache-2.0', why: 'See the next one.' },
  {
    part: '@img/sharp-',
    licence: 'LGPL-3.0-or-later',
    why: 'Next loads it to make pictures smaller, which is off. A library file of its own, unchanged.',
  },
]

/** A part as CycloneDX lists it. */
export type Part = {
  group?: string
  name: string
  version?: string
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}

export const nameOfPart = ({ group, name }: Part): string => (group ? `${group}/${name}` : name)

/** What a part says of its licence, one text for each. */
function statedBy({ licenses = [] }: Part): string[] {
  const stated = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? NONE)
  return stated.length > 0 ? stated : [NONE]
}

/** Whether a licence is one of these. Where a text is no SPDX expression, it has to be there as it is. */
function isOneOf(licence: string, these: readonly string[]): boolean {
  if (these.includes(licence)) return true
  try {
    return satisfies(licence, [...these])
  } catch {
    return false
  }
}

/** Parts whose licence nobody has allowed, or that name none. A package with several licences needs all of them allowed. */
export const refusedParts = (parts: readonly Part[]): string[] =>
  refused(parts, (name, stated) => {
    const argued = ARGUED.filter((one) => name.startsWith(one.part)).map(({ licence }) => licence)
    return stated.every((licence) => isOneOf(licence, [...ALLOWED, ...argued]))
  })

/**
 * Neo4j is a program of its own, under the GPL, that is fetched onto the machine that runs it and is no part of what we hand out
 * (neo4j/NOTICE). Its jars may have what goes together with that. Maven lists the licences of a jar without saying whether one of them
 * may be chosen, so one that is allowed is enough.
 */
export const refusedJars = (parts: readonly Part[]): string[] =>
  refused(parts, (_, stated) => stated.some((licence) => isOneOf(licence, [...ALLOWED, ...WITH_THE_GPL])))

const WITH_THE_GPL = ['CDDL-1.1', 'EPL-2.0', 'GPL-3.0-or-later', 'MIT-0', 'MPL-2.0']

function refused(parts: readonly Part[], isAllowed: (name: string, stated: string[]) => boolean): string[] {
  return parts.flatMap((part) => {
    const name = nameOfPart(part)
    const stated = statedBy(part)
    return isAllowed(name, stated) ? [] : [`${name}@${part.version}: ${stated.join(', ')}`]
  })
}
