import { type Paragraph, pdfOf } from '../../../platform/pdf/index.ts'
import type { PackageContent } from '../content.ts'
import { certainties, furtherRights, kinds, rights, timeText } from '../words.ts'
import { summaryOf } from './summary.ts'

const NOT_DRAWN =
  'Some letters cannot be drawn here. In their place is how many there are, such as [2 letters]. index.html has all of them, and screen readers read them here.'

/** `summary.pdf`: what is listed, by name with its versions counted. */
export function packagePdf(content: PackageContent): AsyncGenerator<Uint8Array> {
  const { request, asOf: at } = content
  const title = `Your request for ${rights[request.type]}`
  const foot = `Request ${request.reference ?? request.id}`
  return pdfOf({ title, at, foot, notDrawn: NOT_DRAWN, paragraphs: [...paragraphsOf(content, title)] })
}

/** Pure. */
function* paragraphsOf(content: PackageContent, title: string): Generator<Paragraph> {
  const { request, asOf, gaps } = content
  yield { tag: 'H1', text: title }
  yield {
    tag: 'P',
    text: `Request ${request.reference ?? request.id}, received ${timeText(request.receivedAt)}. On record at ${timeText(asOf)}. All details are in index.html.`,
  }
  yield { tag: 'L', items: summaryOf(content) }
  yield* section('What holds data about you', namesOf(content))
  yield* section('What models concluded', content.conclusions.map(conclusionText))
  yield* section('Systems', content.holders.map(holderText))
  yield* section(
    'What is not known',
    gaps.map(({ message }) => message),
  )
  yield* section('What else you can do', furtherRights[request.regime])
}

function* section(title: string, items: readonly string[]): Generator<Paragraph> {
  yield { tag: 'H2', text: title }
  if (items.length === 0) yield { tag: 'P', text: 'None.' }
  else yield { tag: 'L', items: [...items] }
}

const conclusionText = ({ log, model, modelVersion }: PackageContent['conclusions'][number]) =>
  `${log}: ${model ? `${model} ${modelVersion ?? ''}` : 'the model is not on record'}`

const holderText = ({ name, role, retentionDays }: PackageContent['holders'][number]) =>
  `${name}${role === 'VENDOR' ? ' (another company)' : ''}: kept for ${retentionDays === null ? 'a time that is not on record' : `${retentionDays} days`}`

function namesOf({ items }: PackageContent): string[] {
  const counts = new Map<string, number>()
  for (const { kind, namespace, name, verdict } of items) {
    const line = `${namespace} ${name} (${kinds[kind].one}). ${certainties[verdict]}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => (count === 1 ? `${line}.` : `${line}; ${count} versions.`))
}
