/** What a tag says of the data that it is on. `category`: of personal data, a path of Fides' taxonomy (user.contact.email). */
export type Said = { category?: string; sensitive?: boolean }

const CATEGORY = /^user(?:\.[a-z_]+)*$/
const YES = new Set(['true', 'yes', 'y', '1', 'on', 't'])

/** Keys whose value is yes or no, or how much of it (OpenMetadata's classification PII, DataHub, dbt's meta). */
const FLAGS = new Set(['pii', 'is_pii', 'has_pii', 'contains_pii', 'phi', 'personal', 'is_personal', 'personal_data'])
FLAGS.add('contains_personal_data')
const DEGREES = new Set(['sensitive', 'nonsensitive', 'high', 'medium', 'low'])

/** Keys whose value is a kind of data. */
const KINDS = new Set(['category', 'data_category', 'classification', 'data_classification', 'sensitivity', 'pii_type'])
for (const key of ['pii_category', 'info_type', 'infotype', 'entity_type', 'tag', 'label']) KINDS.add(key)

/** Google Cloud's infoTypes and Microsoft Presidio's entities, those that are plainly about a person. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ email: 'user.contact.email', email_address: 'user.contact.email', phone: 'user.contact.phone_number' },
  ...{
    phone_number: 'user.contact.phone_number',
    person: 'user.name',
    person_name: 'user.name',
    full_name: 'user.name',
  },
  ...{ first_name: 'user.name', last_name: 'user.name', date_of_birth: 'user.demographic.date_of_birth' },
  ...{ street_address: 'user.contact.address', ip_address: 'user.device.ip_address', credit_card: 'user.financial' },
  ...{ credit_card_number: 'user.financial', iban_code: 'user.financial', passport: 'user.government_id' },
  ...{ us_social_security_number: 'user.government_id', us_ssn: 'user.government_id', ssn: 'user.government_id' },
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
  if (FLAGS.has(name)) return yes ? { category: 'user' } : DEGREES.has(said) ? ofDegree(said) : kindOf(value)
  if (KINDS.has(name)) return kindOf(value)
  // A label by itself: PII.Sensitive.
  return yes || said === '' ? kindOf(key) : null
}

function kindOf(text: string): Said | null {
  if (CATEGORY.test(text)) return { category: text }
  const kind = folded(text)
  const category = TYPES[kind]
  if (category) return { category }
  const [scheme, degree = 'low', ...more] = kind.split('.')
  if (scheme !== 'pii' && scheme !== 'phi' && scheme !== 'personal' && scheme !== 'personal_data') return null
  return more.length === 0 && DEGREES.has(degree) ? ofDegree(degree) : null
}

const ofDegree = (degree: string): Said =>
  degree === 'sensitive' || degree === 'high' ? { category: 'user', sensitive: true } : { category: 'user' }
