import type { UserError } from '../generated/schema.ts'

const LONGEST_TITLE = 200
export const LONGEST_TEXT = 4_000

const texts = ['nature', 'records', 'contact', 'consequences', 'measures', 'delayReasons'] as const

type Texts = { [name in (typeof texts)[number]]?: string | null | undefined }

export function wrongTitle(title: string): UserError | null {
  if (title.trim() !== '' && title.length <= LONGEST_TITLE) return null
  return { code: 'TOO_LONG', field: ['title'], message: `Give it a title of 1 to ${LONGEST_TITLE} characters.` }
}

export function wrongText(input: Texts): UserError | null {
  const name = texts.find((one) => (input[one]?.length ?? 0) > LONGEST_TEXT)
  return name ? { code: 'TOO_LONG', field: [name], message: `Say it in at most ${LONGEST_TEXT} characters.` } : null
}

export function wrongZone(zone: string): UserError | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return null
  } catch {
    return {
      code: 'INVALID_TIME',
      field: ['zone'],
      message: 'This is no time zone. Give one of the IANA list, such as Europe/Berlin, or UTC.',
    }
  }
}

/** All texts of a new incident: an empty one is none. */
export const textsIn = (input: Texts): Record<string, string | null> =>
  Object.fromEntries(texts.map((name) => [name, input[name]?.trim() || null]))

/** The texts that a change names. */
export const cleared = (input: Texts): Record<string, string | null> =>
  Object.fromEntries(Object.entries(textsIn(input)).filter(([name]) => input[name as keyof Texts] !== undefined))
