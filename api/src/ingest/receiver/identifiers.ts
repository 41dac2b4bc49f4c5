import type { Command } from '../../vocabulary/command.ts'
import { type FoundAt, keepFindings, readTexts } from '../identifiers/index.ts'
import type { Beside, Refusal } from '../statements/index.ts'
import type { Delivery, LooksThrough, Reason } from './delivery.ts'

/**
 * A delivery, looked through for what looks like people's identifiers. What is found goes on record with it. Where the workspace masks,
 * identifiers give way to pseudonyms, in the delivery and in the key under which it is refused.
 */
export function lookedThrough<R extends Reason>(
  delivery: Delivery<R>,
  { digest, masks, now }: LooksThrough,
): Delivery<R> {
  const found: FoundAt[] = []
  const clean = <T>(said: T): T => {
    const read = readTexts(said, digest, masks)
    found.push(...read.findings.map((finding) => ({ ...finding, at: now() })))
    return read.findings.length > 0 && masks ? read.said : said
  }
  const commands = delivery.commands.map((command): Command => {
    const said = clean(command)
    return said === command ? command : { ...said, unmasked: command }
  })
  const beside = delivery.beside?.map((one): Beside => ({ ...one, rows: one.rows.map(clean) })) ?? []
  const refusedAs = () => {
    const refused = delivery.refusedAs()
    return masks ? { ...refused, key: readTexts(refused.key, digest, masks).said } : refused
  }
  if (found.length === 0) return { ...delivery, refusedAs }
  const kept: Beside = { rows: once(found), write: keepFindings as Beside['write'] }
  return { ...delivery, commands, beside: [...beside, kept], notes: masks ? [MASKED] : [], refusedAs }
}

/** What stands several times in one place is one finding. */
const once = (found: readonly FoundAt[]): FoundAt[] => [...new Map(found.map((one) => [one.digest, one])).values()]

const MASKED: Refusal = {
  code: 'MASKED',
  field: [],
  message:
    "Recorded. What looks like a person's identifier in its names was replaced by a pseudonym, as this workspace wants it. Name data without identifiers of people.",
}
