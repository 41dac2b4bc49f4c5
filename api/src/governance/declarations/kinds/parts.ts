import type { ArtifactInput, UserError, UserErrorCode } from '../../../generated/schema.ts'
import type { ArtifactName } from '../../../vocabulary/command.ts'
import { dataCategories, nearest } from '../../vocabularies/index.ts'

/** What a kind makes of its input. `wrong`: the first thing that is wrong with it. */
export type Read<Said> = { said: Said; wrong: UserError | null }

const LONGEST = 2_000

export const refuse = (code: UserErrorCode, message: string, field: string): UserError => ({
  code,
  field: field.split('.'),
  message,
})

/** Texts without blanks around them, each once, in order. */
export const wordsOf = (texts: readonly string[] | null | undefined): string[] =>
  [...new Set((texts ?? []).map((text) => text.trim()))].sort()

export const textOf = (text: string | null | undefined): string | null => text?.trim() || null

export const nameOf = ({ kind, namespace, name }: ArtifactInput): ArtifactName => ({
  kind,
  namespace: namespace.trim(),
  name: name.trim(),
})

/** What is wrong with the name of an artifact; null: nothing. */
export function wrongName(artifact: ArtifactName): UserError | null {
  for (const part of ['namespace', 'name'] as const) {
    if (artifact[part] === '') return refuse('MISSING', 'Name it as its producer does.', `artifact.${part}`)
    const long = tooLong(artifact[part], `artifact.${part}`)
    if (long) return long
  }
  return null
}

export const tooLong = (text: string | null, field: string): UserError | null =>
  (text?.length ?? 0) > LONGEST ? refuse('TOO_LONG', `Give at most ${LONGEST} characters.`, field) : null

/** What is wrong with a text that has to be there; null: nothing. */
export const wrongText = (text: string, field: string): UserError | null =>
  text === '' ? refuse('MISSING', `Give its ${field}.`, field) : tooLong(text, field)

/** What is wrong with purposes of which there has to be one; null: nothing. */
export const noPurpose = (purposes: readonly string[]): UserError | null =>
  purposes.length === 0 ? refuse('MISSING', 'Name at least one purpose. `purposes` lists all.', 'purposes') : null

/** What is wrong with names of which none may be empty or too long; null: nothing. */
export const emptyIn = (names: readonly string[], field: string): UserError | null =>
  names.includes('')
    ? refuse('MISSING', 'One of them is empty. Leave it out.', field)
    : (names.map((name) => tooLong(name, field)).find((wrong) => wrong !== null) ?? null)

const known = new Set(dataCategories.map(([key]) => key))

/** What is wrong with the first category that fideslang does not have, with the nearest ones; null: all are known. */
export function unknownCategory(categories: readonly string[], field: string): UserError | null {
  const place = categories.findIndex((one) => !known.has(one))
  if (place < 0) return null
  const near = nearest(categories[place] ?? '', [...known])
  return refuse('NOT_FOUND', `No category of data has this key. Nearest: ${near.join(', ')}.`, field)
}
