import { type Paragraph, pdfOf } from '../../platform/pdf/index.ts'
import { lines } from '../../requests/packages/index.ts'
import { formatInstant } from '../../vocabulary/instant.ts'
import type { Element } from './elements.ts'
import type { ActivityRecord, AiFacts, ProcessingRecord } from './record.ts'
import { decisionNames, elementNames } from './words.ts'

const TITLE = 'Record of processing activities'
const NOTE = 'GDPR Article 30. Made of declarations and of recorded lineage. Not legal advice.'

const NOT_DRAWN =
  'Some letters cannot be drawn here. In their place is how many there are, such as [2 letters]. The CSV and JSON files have all of them.'

const whole = ({ completeness: { complete, caveats } }: ProcessingRecord) => ({
  complete,
  knownGaps: caveats.map(({ message }) => message),
})

/** The record as data, with how complete it is. Pure. */
export const recordJson = (record: ProcessingRecord) => ({
  record: TITLE,
  note: NOTE,
  asOf: formatInstant(record.asOf),
  ...whole(record),
  declared: record.declared,
  undeclared: record.undeclared,
  missing: record.missing,
  activities: record.activities.map(({ declaration, elements, ...rest }) => ({
    ...rest,
    declaredAt: declaration && formatInstant(declaration.at),
    recordedAt: declaration && formatInstant(declaration.recordedAt),
    elements,
  })),
})

/** The same as a table: a line for each element of each activity, and for each fact of those with models. Its last line says that it is whole. */
export function recordCsv(record: ProcessingRecord): string {
  const many = (texts: readonly string[] | null) => texts?.join('; ') ?? 'cannot be observed'
  const rows = record.activities.flatMap((activity) => [
    ...activity.elements.map((one) => [
      ...[activity.key, activity.role, activity.declaration ? 'declared' : 'not declared'],
      ...[`Art. ${one.article}`, elementNames[one.name], one.missing ? 'MISSING' : ''],
      ...[many(one.declared), many(one.observed), many(one.undeclared), many(one.unobserved)],
    ]),
    ...aiLines(activity.ai).map(([name, texts]) => [
      ...[activity.key, activity.role, activity.declaration ? 'declared' : 'not declared'],
      ...['AI', name, '', '', many(texts), '', ''],
    ]),
  ])
  const { complete, knownGaps } = whole(record)
  const head = 'activity role declared article element missing declared_values observed_values undeclared unobserved'
  const blank = (first: string, second: string) => [first, second, ...Array.from({ length: 8 }, () => '')]
  return lines([
    head.split(' '),
    ...rows,
    ...knownGaps.map((gap) => blank('known gap', gap)),
    blank('end', `${complete ? 'complete' : 'incomplete'}, as of ${formatInstant(record.asOf)}`),
  ])
}

/** The same for people to read. */
export function recordPdf(record: ProcessingRecord): AsyncGenerator<Uint8Array> {
  const { complete, knownGaps } = whole(record)
  const at = formatInstant(record.asOf)
  const paragraphs: Paragraph[] = [
    { tag: 'H1', text: TITLE },
    { tag: 'P', text: `${NOTE} As of ${at}.` },
    {
      tag: 'P',
      text: `${record.declared} declared activities, ${record.undeclared} jobs with personal data that no activity names, ${record.missing} elements missing. ${complete ? 'All recorded lineage was searched.' : 'The answer is incomplete: not all recorded lineage could be searched.'}`,
    },
    ...record.activities.flatMap(paragraphsOf),
    { tag: 'H2', text: 'Known gaps' },
    knownGaps.length > 0 ? { tag: 'L', items: knownGaps } : { tag: 'P', text: 'None.' },
  ]
  return pdfOf({ title: TITLE, at: record.asOf, foot: `${TITLE}, ${at}`, notDrawn: NOT_DRAWN, paragraphs })
}

function paragraphsOf({ key, role, declaration, owner, jobs, elements, ai }: ActivityRecord): Paragraph[] {
  const how = declaration ? `Declared as of ${formatInstant(declaration.at)}` : 'Nobody declared it'
  return [
    { tag: 'H2', text: key },
    { tag: 'P', text: `${how}, as ${role.toLowerCase()}.${owner === null ? '' : ` ${owner} answers for it.`}` },
    {
      tag: 'L',
      items: [`Jobs: ${jobs.map(({ name }) => name).join(', ') || 'none ran'}`, ...elements.map(elementText)],
    },
    ...(ai
      ? [{ tag: 'L' as const, items: aiLines(ai).map(([name, texts]) => `${name}: ${texts.join('; ') || 'none'}`) }]
      : []),
  ]
}

function elementText({ name, article, declared, observed, undeclared, unobserved, missing }: Element): string {
  return [
    `Art. ${article}, ${elementNames[name]}: ${missing ? 'MISSING' : declared.join('; ') || 'none'}.`,
    observed && observed.length > 0 ? ` Observed: ${observed.join('; ')}.` : '',
    undeclared.length > 0 ? ` Not declared: ${undeclared.join('; ')}.` : '',
    unobserved.length > 0 ? ` Declared and not observed: ${unobserved.join('; ')}.` : '',
  ].join('')
}

function aiLines(ai: AiFacts | null): [name: string, texts: string[]][] {
  if (!ai) return []
  return [
    ['Fields', ai.fields],
    ['Systems', ai.systems],
    ['Legal bases', ai.bases],
    ['Compatibility', ai.compatibility.map(({ purpose, decision }) => `${purpose}: ${decisionNames[decision]}`)],
    ['Transformations', ai.transformations],
    ['Model versions', ai.models.map(({ model, version }) => `${model} ${version}`)],
    ['Deployments', [...new Set(ai.models.flatMap(({ deployments }) => deployments))]],
  ]
}
