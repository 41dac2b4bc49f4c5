import type { AssessmentKind } from '../../generated/schema.ts'

/** `key`: by which an answer names its question, the same in every version that asks it. */
export type Question = { key: string; text: string }

export type Template = {
  kind: AssessmentKind
  version: number
  title: string
  /** Of the law that asks for it. */
  article: string
  questions: readonly Question[]
}

/**
 * What an assessment asks, in our own words after the law that is named. A version that anybody may have answered is never changed: what is asked otherwise is a
 * new version, behind the others.
 */
export const templates: readonly Template[] = [
  {
    kind: 'COMPATIBILITY',
    version: 1,
    title: 'Is the new purpose compatible with those that the data was collected for?',
    article: 'GDPR Art. 6(4)',
    questions: [
      { key: 'link', text: 'How are the purposes for which the data was collected linked to the new one?' },
      {
        key: 'context',
        text: 'In which context was the data collected, what are people to whoever collected it, and what can they expect?',
      },
      {
        key: 'nature',
        text: 'Of what nature is the data: are there special categories (Art. 9), or convictions and offences (Art. 10)?',
      },
      { key: 'consequences', text: 'What may follow for people from the new use?' },
      { key: 'safeguards', text: 'Which safeguards are there, such as encryption or pseudonyms?' },
    ],
  },
  {
    kind: 'BALANCING',
    version: 1,
    title: 'Does the legitimate interest outweigh the interests of the people?',
    article: 'GDPR Art. 6(1)(f)',
    questions: [
      { key: 'interest', text: 'Which interest is pursued, and whose is it?' },
      { key: 'necessity', text: 'Why is the processing needed for it, and why is nothing milder enough?' },
      {
        key: 'expectations',
        text: 'Can people reasonably expect it, given what they are to whoever processes the data?',
      },
      { key: 'impact', text: 'What may follow for people, and are there children among them?' },
      { key: 'safeguards', text: 'Which safeguards are there, and how can people object?' },
    ],
  },
]

/** The newest version of a template. */
export function newestTemplate(kind: AssessmentKind, all: readonly Template[] = templates): Template {
  const newest = all.findLast((one) => one.kind === kind)
  if (!newest) throw new Error(`no template for ${kind}`)
  return newest
}

/** A template as somebody answered it. Throws where there is none: a version is never taken away. */
export function templateOf(kind: AssessmentKind, version: number, all: readonly Template[] = templates): Template {
  const found = all.find((one) => one.kind === kind && one.version === version)
  if (!found) throw new Error(`no version ${version} of the template for ${kind}`)
  return found
}
