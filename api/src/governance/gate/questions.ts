import type { Answer, GateQuestion, UseDecision } from '../../generated/schema.ts'
import { timeOf } from '../../vocabulary/timeWords.ts'
import type { Missing } from '../consents/index.ts'
import { type Assessed, type DeclarationRow, isCompatible } from '../declarations/index.ts'
import { isConsent, isSpecial, isWithin } from '../vocabularies/index.ts'

/** What is known of a run that somebody wants to make. */
export type Facts = {
  purpose: string
  /** Of everything that its inputs came from. */
  categories: readonly string[]
  /** Those that count, and have arrived. */
  bases: readonly DeclarationRow<'BASIS'>[]
  inputs: readonly Input[]
  /** Of the inputs with data of people who did not all consent; looked at only where consent is the basis. */
  unconsented: readonly { name: string; missing: Missing }[]
  /** What clients agreed to of whom there is data behind the inputs. */
  agreements: readonly DeclarationRow<'AGREEMENT'>[]
  /** It makes a model, or says that it trains one. */
  isTraining: boolean
  /** Models that it makes, each with whether somebody declared what becomes of it when people ask for deletion. */
  models: readonly { name: string; position: { evidence: string | null } | null }[]
}

/** `from`: sources that do not allow it; `open`: those of which nothing is authorised. `declarations`: what is authorised of all that limits it. */
export type Input = {
  name: string
  decision: UseDecision
  from: readonly string[]
  open: readonly string[]
  declarations: readonly DeclarationRow[]
  /** What is assessed of each source that does not allow it; null: nothing. */
  assessed: readonly (Assessed | null)[]
  /** Of some of what it came from nothing is authorised. */
  gap: boolean
}

/** `evidence`: ids of the declarations that it rests on. `remedy`: what to do; null: nothing. */
export type GateAnswer = {
  question: GateQuestion
  answer: Answer
  text: string
  remedy: string | null
  evidence: string[]
}

type Question = (facts: Facts) => Omit<GateAnswer, 'question'>

const isOnConsent = ({ said }: DeclarationRow<'BASIS'>): boolean =>
  isConsent(said.iri) || isConsent(said.condition ?? '')

/** The basis that covers a category of data for a purpose; undefined: none does. Where there are several, people's consent is the last one. */
export function basisFor(
  bases: readonly DeclarationRow<'BASIS'>[],
  purpose: string,
  category: string,
): DeclarationRow<'BASIS'> | undefined {
  const covering = bases.filter(
    ({ said: { purposes, categories, condition } }) =>
      purposes.some((one) => isWithin(purpose, one)) &&
      (categories.length === 0
        ? !isSpecial(category) || condition !== null
        : categories.some((one) => isWithin(category, one))),
  )
  return covering.find((one) => !isOnConsent(one)) ?? covering[0]
}

/** Data of people that nobody classified is data of people all the same. */
const UNCLASSIFIED = 'user'

/** The basis of each category; undefined: it has none. */
const basesOf = ({ purpose, categories, bases }: Pick<Facts, 'purpose' | 'categories' | 'bases'>) =>
  (categories.length > 0 ? categories : [UNCLASSIFIED]).map((category) => ({
    category,
    basis: basisFor(bases, purpose, category),
  }))

/** Whether the purpose rests on people's consent, or that is the condition for a special category. */
export const restsOnConsent = (facts: Pick<Facts, 'purpose' | 'categories' | 'bases'>): boolean =>
  basesOf(facts).some(({ basis }) => basis !== undefined && isOnConsent(basis))

const lawfulBasis: Question = (facts) => {
  const { purpose, unconsented } = facts
  const found = basesOf(facts)
  const evidence = [...new Set(found.flatMap(({ basis }) => (basis ? [basis.id] : [])))]
  const refusing = unconsented.filter(({ missing }) => missing === 'CERTAINLY')
  if (refusing.length > 0)
    return {
      answer: 'VIOLATION',
      text: `Consent is the legal basis, and people in ${listOf(refusing)} did not give it for ${purpose}.`,
      remedy: LEAVE_OUT,
      evidence,
    }
  const missing = found.flatMap(({ category, basis }) => (basis ? [] : [category]))
  if (missing.length > 0)
    return {
      answer: 'GAP',
      text: `No legal basis is on record for ${purpose} with ${missing.join(', ')}.`,
      remedy: 'Record one (recordBasis), before the run begins.',
      evidence,
    }
  const doubtful = unconsented.filter((one) => one.missing === 'POSSIBLY')
  if (doubtful.length > 0)
    return {
      answer: 'GAP',
      text: `Consent is the legal basis, and people who did not give it for ${purpose} may be in ${listOf(doubtful)}.`,
      remedy: LEAVE_OUT,
      evidence,
    }
  const text = `There is a legal basis for ${purpose} with all that is read.`
  return { answer: 'COMPLIANT', text, remedy: null, evidence }
}

const LEAVE_OUT =
  'Leave out whoever POST /admission/{id}/members names, and upload a list of who is in what remains. The people: query unconsented.'

/** Why an agreement forbids a run; null: it does not. What somebody agreed to is stricter than what the law allows. */
function forbidden({ said }: DeclarationRow<'AGREEMENT'>, { purpose, isTraining }: Facts): string | null {
  if (isTraining && !said.trainingAllowed)
    return `The agreement with ${said.client} does not allow training on its data.`
  const isCovered = said.purposes.length === 0 || said.purposes.some((one) => isWithin(purpose, one))
  return isCovered ? null : `The agreement with ${said.client} does not cover ${purpose}.`
}

const purposeCompatible: Question = (facts) => {
  const { purpose, inputs, agreements } = facts
  const broken = agreements.flatMap((agreement) => {
    const text = forbidden(agreement, facts)
    return text === null ? [] : { id: agreement.id, text }
  })
  if (broken.length > 0)
    return {
      answer: 'VIOLATION',
      text: broken.map(({ text }) => text).join(' '),
      remedy: 'Leave the data of this client out, or agree on it with them and register that with registerAgreement.',
      evidence: broken.map(({ id }) => id),
    }
  const denied = inputs.filter((one) => one.decision === 'DENIED' && !isFoundCompatible(one))
  const open = inputs.filter((one) => one.decision === 'GAP' || (isFoundCompatible(one) && one.gap))
  const assessed = distinct(inputs.flatMap((one) => one.assessed))
  const evidence = [
    ...evidenceOf(inputs),
    ...assessed.flatMap(({ assessment, decision }) => [assessment.id, ...(decision ? [decision.id] : [])]),
  ]
  if (denied.length > 0)
    return {
      answer: 'VIOLATION',
      text: [
        `${listOf(denied)} may not be used for ${purpose}: ${sourcesOf(denied)} is authorised for other purposes.`,
        ...distinct(denied.flatMap((one) => one.assessed)).flatMap(whyNotCompatible),
      ].join(' '),
      remedy:
        'Leave it out; or have the purposes assessed with recordAssessment, and the assessment approved by somebody else; or authorise it once the people have been asked.',
      evidence,
    }
  if (open.length > 0) return { answer: 'GAP', ...toldOf(open), evidence }
  const text = [`All that is read may be used for ${purpose}.`, ...assessed.map(howCompatible)].join(' ')
  return { answer: 'COMPLIANT', text, remedy: null, evidence }
}

/** Whether every source that does not allow it was found compatible. */
const isFoundCompatible = ({ decision, assessed }: Input): boolean =>
  decision === 'DENIED' && assessed.length > 0 && assessed.every(isCompatible)

const distinct = (all: readonly (Assessed | null)[]): Assessed[] => [
  ...new Map(all.flatMap((one) => (one ? [[one.assessment.id, one] as const] : []))).values(),
]

const dataOf = ({ assessment: { said } }: Assessed): string => said.artifacts.map(({ name }) => name).join(', ')

const howCompatible = (one: Assessed): string =>
  `For ${dataOf(one)} that was assessed on ${timeOf(one.assessment.recordedAt)} and approved on ${timeOf(one.decision?.recordedAt ?? 0)}.`

/** What is missing of an assessment; nothing: it lets the data be used. */
function whyNotCompatible(one: Assessed): string[] {
  if (isCompatible(one)) return []
  const recorded = `The assessment of ${dataOf(one)} that arrived on ${timeOf(one.assessment.recordedAt)}`
  if (!one.assessment.said.favourable) return [`${recorded} found it not compatible.`]
  return one.decision
    ? [`${recorded} was rejected on ${timeOf(one.decision.recordedAt)}.`]
    : [`${recorded} has not been approved.`]
}

/** Why there is a gap, and what to do: without a source, not everything could be looked at. */
function toldOf(open: readonly Input[]): Pick<GateAnswer, 'text' | 'remedy'> {
  const sources = [...new Set(open.flatMap((one) => one.open))].join(', ')
  return sources === ''
    ? { text: `Not all that ${listOf(open)} came from could be looked at.`, remedy: 'Raise MAX_REACHED.' }
    : {
        text: `No purpose is authorised for ${sources}, from which ${listOf(open)} came.`,
        remedy: 'Say what it may be used for (authorise), before the run begins.',
      }
}

const deletionPossible: Question = ({ models }) => {
  const open = models.filter(({ position }) => position === null)
  return open.length === 0
    ? {
        answer: 'COMPLIANT',
        text: 'It is known what becomes of each model when people ask for deletion.',
        remedy: null,
        evidence: [],
      }
    : {
        answer: 'GAP',
        text: `Nobody declared what becomes of ${listOf(open)} when people ask for deletion.`,
        remedy: 'Declare it with declarePosition.',
        evidence: [],
      }
}

const evidenced: Question = ({ purpose, categories, bases, inputs }) => {
  const used = basesOf({ purpose, categories, bases }).flatMap(({ basis }) => basis ?? [])
  const all = new Map([...used, ...inputs.flatMap(({ declarations }) => declarations)].map((one) => [one.id, one]))
  const bare = [...all.values()].filter(({ evidence, reference }) => evidence === null && reference === null)
  const evidence = [...all.keys()]
  if (all.size === 0)
    return {
      answer: 'GAP',
      text: 'Nothing is declared that could be shown.',
      remedy: 'Declare bases and authorisations.',
      evidence,
    }
  return bare.length === 0
    ? { answer: 'COMPLIANT', text: 'Everything that was declared names what shows it.', remedy: null, evidence }
    : {
        answer: 'GAP',
        text: `${bare.length} of ${all.size} declarations name nothing that shows them.`,
        remedy: 'Declare them again with evidence or a reference.',
        evidence,
      }
}

const evidenceOf = (inputs: readonly Input[]) => [
  ...new Set(inputs.flatMap(({ declarations }) => declarations.map(({ id }) => id))),
]

const listOf = (things: readonly { name: string }[]): string => [...new Set(things.map(({ name }) => name))].join(', ')

const sourcesOf = (inputs: readonly Input[]): string => [...new Set(inputs.flatMap(({ from }) => from))].join(', ')

const questions: Readonly<Record<GateQuestion, Question>> = {
  LAWFUL_BASIS: lawfulBasis,
  PURPOSE_COMPATIBLE: purposeCompatible,
  DELETION_POSSIBLE: deletionPossible,
  EVIDENCED: evidenced,
}

/** The four answers, in the order of the questions. */
export const answersTo = (facts: Facts): GateAnswer[] =>
  Object.entries(questions).map(([question, ask]) => ({ question: question as GateQuestion, ...ask(facts) }))
