import type { IdentifierKind, IdentifierPlace } from '../../generated/schema.ts'
import { type Found, hinted, identifiersIn, replaced } from '../../platform/identifiers/index.ts'
import type { Digest } from '../../platform/keys/index.ts'
import { holdsSome, withTexts } from './places.ts'

/** Something that looks like an identifier where none belongs. `shown`: the text around it, without it. `digest`: tells two apart. */
export type Finding = { kind: IdentifierKind; place: IdentifierPlace; shown: string; digest: string; masked: boolean }

/**
 * The same statements or rows, and what of them looks like identifiers. With `masks`, each identifier has given way to a pseudonym: the same
 * one for the same identifier, so that lineage still joins. Pure.
 */
export function readTexts<T>(said: T, digest: Digest, masks: boolean): { said: T; findings: Finding[] } {
  if (!holdsSome(said)) return { said, findings: [] }
  const findings: Finding[] = []
  const clean = withTexts(said, (text, place) => {
    const found = identifiersIn(text)
    if (found.length === 0) return text
    const shown = hinted(text).slice(0, LONGEST_SHOWN)
    for (const { kind, value } of found)
      findings.push({ kind, place, shown, digest: digest(`identifier\0${place}\0${kind}\0${value}`), masked: masks })
    return masks ? replaced(text, found, (one) => pseudonymOf(one, digest)) : text
  })
  return { said: clean, findings }
}

const LONGEST_SHOWN = 200

const pseudonymOf = ({ kind, value }: Found, digest: Digest): string =>
  `masked-${kind.toLowerCase()}-${digest(`pseudonym\0${kind}\0${value}`).slice(-24)}`
