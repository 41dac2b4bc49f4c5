import type { Tag } from '../../../vocabulary/command.ts'
import type { Dataset } from './event.ts'
import { MAX_NAME, wellFormed } from './shapes.ts'

/** What a tag says of the data that it is on. `category`: of personal data, a path of Fides' taxonomy (user.contact.email). */
export type Said = { category?: string; sensitive?: boolean }

const CATEGORY = /^user(?:\.[a-z_]+)*$/
const YES = new Set(['true', 'yes', 'y', '1', 'on', 't'])
const NO = new Set(['false', 'no', 'n', '0', 'off', 'f', 'none', 'null', 'n/a', 'na', 'public', 'non_pii', 'not_pii'])

/** Keys whose value is yes or no, or how much of it (OpenMetadata's classification PII, DataHub, dbt's meta). */
const FLAGS = new Set(['pii', 'is_pii', 'has_pii', 'contains_pii', 'phi', 'personal', 'is_personal', 'personal_data'])
FLAGS.add('contains_personal_data')
const DEGREES = new Set(['sensitive', 'nonsensitive', 'high', 'medium', 'low'])

/** Vocabularies that are about personal data as a whole: PII.Sensitive, PersonalData.SpecialCategory. */
const SCHEMES = new Set(['pii', 'phi', 'personal', 'personal_data', 'personaldata'])
const HIGH = new Set(['sensitive', 'high', 'specialcategory', 'special_category'])

/** Keys whose value is a kind of data. */
const KINDS = new Set(['category', 'data_category', 'classification', 'data_classification', 'sensitivity', 'pii_type'])
for (const key of ['semantic_category', 'tags', 'labels', 'glossary_term', 'term']) KINDS.add(key)
for (const key of ['pii_category', 'info_type', 'infotype', 'entity_type', 'tag', 'label']) KINDS.add(key)

/** Google Cloud's infoTypes and Microsoft Presidio's entities, those that are plainly about a person. */
const TYPES: Readonly<Record<string, string>> = {
  email: 'user.contact.email',
  email_address: 'user.contact.email',
  phone: 'user.contact.phone_number',
  phone_number: 'user.contact.phone_number',
  person: 'user.name',
  person_name: 'user.name',
  full_name: 'user.name',
  first_name: 'user.name',
  last_name: 'user.name',
  date_of_birth: 'user.demographic.date_of_birth',
  street_address: 'user.contact.address',
  ip_address: 'user.device.ip_address',
  credit_card: 'user.financial',
  credit_card_number: 'user.financial',
  iban_code: 'user.financial',
  passport: 'user.government_id',
  us_social_security_number: 'user.government_id',
  us_ssn: 'user.government_id',
  ssn: 'user.government_id',
}

const folded = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** The specification leaves keys and values open: those are read that plainly mean personal data. Null: it says nothing of that. */
export function says({ key, value }: { key: string; value: string }): Said | null {
  const [name, said] = [folded(key), folded(value)]
  const yes = YES.has(said)
  if (name === 'sensitive') return yes ? { sensitive: true } : null
  // What kind of it may be said in any words: only a no is none.
  if (FLAGS.has(name))
    return NO.has(said) ? null : DEGREES.has(said) ? ofDegree(said) : (kindOf(value) ?? { category: 'user' })
  if (KINDS.has(name)) return kindOf(value)
  // A label by itself: PII.Sensitive.
  return yes || said === '' ? kindOf(key) : null
}

/** Every tag of a dataset and its columns, whatever its vocabulary, each once. */
export function tagsOf({ facets }: Pick<Dataset, 'facets'>): Tag[] {
  const tags = (facets?.tags?.tags ?? []).map((tag): Tag => {
    const { key, value, source, field } = tag
    const category = says(tag)?.category ?? null
    return { column: field ?? null, key: kept(key), value: kept(value), source: source ? kept(source) : null, category }
  })
  return [...new Map(tags.map((tag) => [JSON.stringify([tag.column, tag.key, tag.value, tag.source]), tag])).values()]
}

/** Keys whose value is what data may be used for. */
const PURPOSES = new Set([
  'purpose',
  'purposes',
  'data_use',
  'data_uses',
  'allowed_purpose',
  'allowed_purposes',
  'processing_purpose',
  'processing_purposes',
])

/** The words that a tag gives as purposes: `purpose` with one or several of them, or a label such as `purpose:analytics`. Whether anybody knows them is asked later. */
export function purposesIn({ key, value }: Pick<Tag, 'key' | 'value'>): string[] {
  if (PURPOSES.has(folded(key))) return wordsIn(value)
  const colon = key.indexOf(':')
  const isLabel = value.trim() === '' || YES.has(folded(value))
  return colon > 0 && isLabel && PURPOSES.has(folded(key.slice(0, colon))) ? wordsIn(key.slice(colon + 1)) : []
}

const wordsIn = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')

const ADDRESS = /[^\s@<>"',;:()]{1,64}@[^\s@<>"',;:()]{1,255}/g

const LONGEST_ADDRESS = 64 + 1 + 255
const LONGEST_READ = 16_384

/** Who owns a table is said by address: whose that is stays out of the record. */
const kept = (text: string) => {
  const isCut = text.length > LONGEST_READ
  const shown = wellFormed(text.slice(0, LONGEST_READ).replace(ADDRESS, '(address)'))
  // The end of what was cut may be a part of an address.
  const whole = isCut ? shown.slice(0, -LONGEST_ADDRESS) : shown
  return isCut || whole.length > MAX_NAME ? `${wellFormed(whole.slice(0, MAX_NAME - 10))} …` : whole
}

function kindOf(text: string): Said | null {
  if (CATEGORY.test(text)) return { category: text }
  // DataHub's urn:li:tag:PII, Purview's MICROSOFT.PERSONAL.EMAIL.
  const kind = folded(text)
    .replace(/^urn:(?:.*:)?/, '')
    .replace(/^microsoft\./, '')
  const category = TYPES[kind]
  if (category) return { category }
  const [scheme = '', ...more] = kind.split(/[.:]/)
  const last = more.at(-1) ?? 'low'
  if (scheme === 'class') return TYPES[last] ? { category: TYPES[last] } : null
  if (!SCHEMES.has(scheme) || NO.has(last)) return null
  return TYPES[last] ? { category: TYPES[last] } : ofDegree(last)
}

const ofDegree = (degree: string): Said =>
  HIGH.has(degree) ? { category: 'user', sensitive: true } : { category: 'user' }
