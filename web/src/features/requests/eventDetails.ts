import { timeText } from '@/lib/time.ts'

/** What was said with an event, a line each: its name in words, and its value as it was said. */
export function eventDetails(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) => {
    const told = textOf(name, value)
    return told === '' ? [] : [`${words(name)}: ${told}`]
  })
}

/** `noticeAt` is `Notice at`, and `RETAINED_HOLD` is `Retained hold`. */
function words(name: string): string {
  const spaced = plain(name).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** Times are kept in milliseconds. */
const isTime = (name: string) => name === 'asOf' || name.endsWith('At')

function textOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && isTime(name)) return timeText(new Date(value).toISOString())
  if (Array.isArray(value)) return value.map((one) => textOf(name, one)).join(', ')
  return typeof value === 'object' ? partsOf(value) : plain(String(value))
}

/** `{DELETED: 3}` is `3 deleted`, and `{rows: 20}` is `rows 20`. */
const partsOf = (value: object): string =>
  Object.entries(value)
    .flatMap(([name, part]) => {
      const told = textOf(name, part)
      if (told === '') return []
      return plain(name) === name ? [`${words(name).toLowerCase()} ${told}`] : [`${told} ${plain(name)}`]
    })
    .join(', ')

/** `NUMBER_OF_REQUESTS` is `number of requests`; anything else, such as `EU` or a reference, stays as it is. */
const plain = (text: string): string =>
  /^[A-Z][A-Z_]{3,}$/.test(text) ? text.toLowerCase().replaceAll('_', ' ') : text
