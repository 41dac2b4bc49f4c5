import PDFDocument from 'pdfkit'
import type { PackageContent } from '../content.ts'
import { certainties, furtherRights, kinds, rights, timeText } from '../words.ts'
import { summaryOf } from './summary.ts'

/** The fonts that every reader has know these letters only (Windows-1252); others are in the HTML. */
const printable = (text: string) =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu, '?')

type Tag = 'H1' | 'H2' | 'P' | 'LI'

const sizes: Record<Tag, number> = { H1: 20, H2: 14, P: 10, LI: 9 }

/** `summary.pdf`: what is listed, by name with its versions counted. Tagged for screen readers, and the same bytes for the same content. */
export function packagePdf(content: PackageContent): NodeJS.ReadableStream {
  const { request, asOf } = content
  const title = `Your request for ${rights[request.type]}`
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    size: 'A4',
    info: { Title: title, CreationDate: new Date(asOf), ModDate: new Date(asOf) },
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const write = (tag: Tag, text: string) => {
    root.add(
      pdf.struct(tag === 'LI' ? 'P' : tag, {}, [
        () => {
          pdf.fontSize(sizes[tag]).text(printable(text), { indent: tag === 'LI' ? 10 : 0 })
          pdf.moveDown(tag === 'LI' ? 0.2 : 0.5)
        },
      ]),
    )
  }
  for (const { tag, text } of linesOf(content, title)) write(tag, text)
  root.end()
  pdf.end()
  return pdf
}

/** Pure. */
function* linesOf(content: PackageContent, title: string): Generator<{ tag: Tag; text: string }> {
  const { request, asOf, gaps } = content
  yield { tag: 'H1', text: title }
  yield {
    tag: 'P',
    text: `Request ${request.reference ?? request.id}, received ${timeText(request.receivedAt)}. On record at ${timeText(asOf)}. All details are in index.html.`,
  }
  for (const text of summaryOf(content)) yield { tag: 'LI', text }
  yield { tag: 'H2', text: 'What holds data about you' }
  for (const text of namesOf(content)) yield { tag: 'LI', text }
  yield { tag: 'H2', text: 'What models concluded' }
  for (const { log, model, modelVersion } of content.conclusions)
    yield { tag: 'LI', text: `${log}: ${model ? `${model} ${modelVersion ?? ''}` : 'the model is not on record'}` }
  yield { tag: 'H2', text: 'Systems' }
  for (const { name, role, retentionDays } of content.holders)
    yield {
      tag: 'LI',
      text: `${name}${role === 'VENDOR' ? ' (another company)' : ''}: kept for ${retentionDays === null ? 'a time that is not on record' : `${retentionDays} days`}`,
    }
  yield { tag: 'H2', text: 'What is not known' }
  for (const { message } of gaps) yield { tag: 'LI', text: message }
  yield { tag: 'H2', text: 'What else you can do' }
  for (const text of furtherRights[request.regime]) yield { tag: 'LI', text }
}

function namesOf({ items }: PackageContent): string[] {
  const counts = new Map<string, number>()
  for (const { kind, namespace, name, verdict } of items) {
    const line = `${namespace} ${name} (${kinds[kind].one}). ${certainties[verdict]}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => (count === 1 ? `${line}.` : `${line}; ${count} versions.`))
}
