import type { ProcessingRole, RecordElementName } from '../../generated/schema.ts'
import type { DeclarationRow } from '../declarations/index.ts'
import { isWithin } from '../vocabularies/index.ts'
import { isInEea } from './regions.ts'
import type { JobWork, Place } from './store.ts'

/** What an activity was declared as; null: nobody declared it, and a job did it all the same. */
export type Declared = DeclarationRow<'ACTIVITY'>['said'] | null

/** What is on record of what its jobs did: what they read and wrote, with the systems that hold it. */
export type Observed = { work: readonly JobWork[]; inputs: readonly Place[]; outputs: readonly Place[] }

/**
 * One element of a record. `observed`: null where no record of runs can tell. `undeclared`: was observed, and is not covered by what was
 * declared. `unobserved`: the other way round. `missing`: nothing is declared of it.
 */
export type Element = {
  name: RecordElementName
  article: string
  declared: string[]
  observed: string[] | null
  undeclared: string[]
  unobserved: string[]
  missing: boolean
}

type Rule = {
  declared: (said: NonNullable<Declared>) => readonly (string | null | undefined)[]
  observed: ((of: Observed) => readonly string[]) | null
  /** Whether something declared covers something that was observed. */
  covers?: (declared: string, observed: string) => boolean
  /** Nothing declared is the whole answer where nothing was observed: there is no transfer, or no representative. */
  optional?: boolean
}

const equal = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** A system's key and name are one recipient. */
const NAMED = ' · '
const recipientIs = (declared: string, observed: string) => observed.split(NAMED).some((name) => equal(declared, name))

const systemsOf = (places: readonly Place[]) => {
  const systems = new Map(places.flatMap(({ system }) => (system ? [[system.key, system] as const] : [])))
  return [...systems.values()]
}

const holders = ({ inputs, outputs }: Observed) => systemsOf([...inputs, ...outputs])

/** Who gets data: the systems that hold what was written, and were not where it was read. */
const recipients = ({ inputs, outputs }: Observed) => {
  const sources = new Set(systemsOf(inputs).map(({ key }) => key))
  return systemsOf(outputs).filter(({ key, role }) => !sources.has(key) || role === 'VENDOR')
}

const recipientName = ({ key, name }: { key: string; name: string | null }) =>
  name === null || name === key ? key : `${key}${NAMED}${name}`

export const categoriesOf = (places: readonly Place[]): string[] =>
  places.flatMap(({ columns, tagged }) => [...columns.map(({ category }) => category), ...tagged])

const rules: Readonly<Record<RecordElementName, Rule>> = {
  CONTACTS: {
    declared: ({ controllers = [], processor, representative, dataProtectionOfficer }) => [
      ...(processor ? [`Processor: ${processor}`] : []),
      ...controllers.map((one) => `Controller: ${one}`),
      ...(representative ? [`Representative: ${representative}`] : []),
      ...(dataProtectionOfficer ? [`Data protection officer: ${dataProtectionOfficer}`] : []),
    ],
    observed: null,
  },
  PURPOSES: {
    declared: ({ purposes }) => purposes,
    observed: ({ work }) => work.flatMap(({ purposes }) => purposes),
    covers: (declared, observed) => isWithin(observed, declared),
  },
  DATA_SUBJECTS: { declared: ({ subjects }) => subjects, observed: null },
  DATA_CATEGORIES: {
    declared: ({ categories = [] }) => categories,
    observed: ({ inputs, outputs }) => categoriesOf([...inputs, ...outputs]),
    covers: (declared, observed) => isWithin(observed, declared),
  },
  RECIPIENTS: {
    declared: ({ recipients = [] }) => recipients,
    observed: (of) => recipients(of).map(recipientName),
    covers: recipientIs,
  },
  TRANSFERS: {
    declared: ({ thirdCountries = [], safeguards }) => [
      ...thirdCountries,
      ...(safeguards ? [`Safeguards: ${safeguards}`] : []),
    ],
    observed: (of) => holders(of).flatMap(({ region }) => (region && !isInEea(region) ? [region] : [])),
    covers: equal,
    optional: true,
  },
  ERASURE: {
    declared: ({ retentionDays }) => [retentionDays === null ? null : `${retentionDays} days`],
    observed: (of) =>
      holders(of).flatMap(({ retentionDays }) => (retentionDays === null ? [] : [`${retentionDays} days`])),
    covers: (declared, observed) => Number.parseInt(declared, 10) >= Number.parseInt(observed, 10),
  },
  MEASURES: {
    declared: ({ measures = [] }) => measures,
    observed: (of) => holders(of).flatMap(({ controls }) => controls),
    covers: equal,
  },
}

/** The letters of GDPR Art. 30(1) and 30(2). A processor's record has no others. */
const articles: Readonly<Record<ProcessingRole, Partial<Record<RecordElementName, string>>>> = {
  CONTROLLER: {
    CONTACTS: '30(1)(a)',
    PURPOSES: '30(1)(b)',
    DATA_SUBJECTS: '30(1)(c)',
    DATA_CATEGORIES: '30(1)(c)',
    RECIPIENTS: '30(1)(d)',
    TRANSFERS: '30(1)(e)',
    ERASURE: '30(1)(f)',
    MEASURES: '30(1)(g)',
  },
  PROCESSOR: {
    CONTACTS: '30(2)(a)',
    PURPOSES: '30(2)(b)',
    TRANSFERS: '30(2)(c)',
    MEASURES: '30(2)(d)',
  },
}

export const roleOf = (said: Declared): ProcessingRole => said?.role ?? 'CONTROLLER'

/** Every element that the record of an activity needs, in the order of the article, with what is missing named. Pure. */
export function elementsOf(said: Declared, of: Observed): Element[] {
  return Object.entries(articles[roleOf(said)]).map(([name, article]) =>
    elementOf(name as RecordElementName, article, said, of),
  )
}

function elementOf(name: RecordElementName, article: string, said: Declared, of: Observed): Element {
  const { declared: declare, observed: observe, covers = equal, optional = false } = rules[name]
  const declared = said ? unique(declare(said)) : []
  const observed = observe ? unique(observe(of)) : null
  const undeclared = (observed ?? []).filter((one) => !declared.some((other) => covers(other, one)))
  const comparable = declared.filter((one) => !one.startsWith('Safeguards: '))
  const unobserved = observed ? comparable.filter((one) => !observed.some((other) => covers(one, other))) : []
  const isEmpty = declared.length === 0 || (name === 'CONTACTS' && !hasController(said))
  const missing = isEmpty && !(optional && said !== null && undeclared.length === 0)
  return { name, article, declared, observed, undeclared, unobserved, missing }
}

/** A record without the controller is not that of anybody, whoever else is named. A processor names itself as well. */
const hasController = (said: Declared): boolean =>
  (said?.controllers?.length ?? 0) > 0 && (roleOf(said) === 'CONTROLLER' || said?.processor !== undefined)

const unique = (texts: readonly (string | null | undefined)[]): string[] =>
  [...new Set(texts.filter((text): text is string => typeof text === 'string' && text !== ''))].sort()
