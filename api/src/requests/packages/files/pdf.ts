import type { Bidi } from 'bidi-js'
import PDFDocument from 'pdfkit'
import type { PackageContent } from '../content.ts'
import { certainties, furtherRights, kinds, rights, timeText } from '../words.ts'
import { bidiFor, drawable, linesOf, openTypeface, piecesOf, type Typeface } from './letters.ts'
import { summaryOf } from './summary.ts'

type Paragraph = { tag: 'H1' | 'H2' | 'P'; text: string } | { tag: 'L'; items: string[] }

const sizes: Record<'H1' | 'H2' | 'P' | 'L' | 'FOOT', number> = { H1: 20, H2: 14, P: 10, L: 9, FOOT: 8 }

/** In points: of the paper's edges, and of what stands in a list. */
const MARGIN = 72
const INDENT = 10

const NOT_DRAWN =
  'Some letters cannot be drawn here. In their place is how many there are, such as [2 letters]. index.html has all of them, and screen readers read them here.'

type Sheet = { pdf: PDFKit.PDFDocument; typeface: Typeface; bidi: Bidi | null }

/**
 * `summary.pdf`: what is listed, by name with its versions counted. Tagged for screen readers (PDF/UA) with its font in it, and the same
 * bytes for the same content.
 */
export async function* packagePdf(content: PackageContent): AsyncGenerator<Uint8Array> {
  const { request, asOf } = content
  const title = `Your request for ${rights[request.type]}`
  const paragraphs = [...paragraphsOf(content, title)]
  const texts = paragraphs.flatMap((one) => (one.tag === 'L' ? one.items : [one.text]))
  const typeface = openTypeface()
  const pdf = new PDFDocument(optionsOf(title, asOf, typeface))
  const sheet = { pdf, typeface, bidi: await bidiFor(texts) }
  if (texts.some((text) => drawable(text, typeface.letters) !== text))
    paragraphs.splice(2, 0, { tag: 'P', text: NOT_DRAWN })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const one of paragraphs) root.add(one.tag === 'L' ? list(sheet, one.items) : paragraph(sheet, one))
  root.end()
  numberPages(sheet, request.reference ?? request.id)
  pdf.end()
  yield* pdf as AsyncIterable<Uint8Array>
}

/** PDFKit takes an open font and PDF/UA as well, which its types do not say. */
const optionsOf = (title: string, at: number, { font }: Typeface) =>
  ({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    font,
    info: { Title: title, CreationDate: new Date(at), ModDate: new Date(at) },
  }) as unknown as PDFKit.PDFDocumentOptions

const paragraph = (sheet: Sheet, { tag, text }: { tag: 'H1' | 'H2' | 'P'; text: string }) =>
  sheet.pdf.struct(tag, actual(sheet, text), () => draw(sheet, tag, text))

const list = (sheet: Sheet, items: readonly string[]) =>
  sheet.pdf.struct(
    'L',
    {},
    items.map((text) =>
      sheet.pdf.struct('LI', {}, [sheet.pdf.struct('LBody', actual(sheet, text), () => draw(sheet, 'L', text))]),
    ),
  )

/** The text itself, for screen readers, where other letters are drawn, or in another order. */
const actual = ({ typeface, bidi }: Sheet, text: string) =>
  drawable(text, typeface.letters) === text && piecesOf(text, bidi).length === 1 ? {} : { actual: text }

/** Draws a text from where the last ended, on as many lines and pages as it takes. */
function draw({ pdf, typeface, bidi }: Sheet, tag: keyof typeof sizes, text: string): void {
  pdf.fontSize(sizes[tag])
  const left = MARGIN + (tag === 'L' ? INDENT : 0)
  const widthOf = (piece: string) => pdf.widthOfString(piece)
  const height = pdf.currentLineHeight(true)
  if (tag === 'H2') pdf.y += height
  for (const line of linesOf(drawable(text, typeface.letters), pdf.page.width - MARGIN - left, widthOf)) {
    if (pdf.y + height > pdf.page.maxY()) pdf.addPage()
    const top = pdf.y
    let x = left
    for (const piece of piecesOf(line, bidi)) {
      pdf.text(piece, x, top, { lineBreak: false })
      x += widthOf(piece)
    }
    pdf.y = top + height
  }
  pdf.y += height * (tag === 'L' ? 0.2 : 0.5)
}

/** Which page of how many, on each; no part of what is read aloud. */
function numberPages({ pdf, typeface }: Sheet, reference: string): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.fontSize(sizes.FOOT)
    // Below the margin, where PDFKit would begin a new page.
    pdf.page.margins.bottom = 0
    const text = drawable(`Request ${reference}, page ${page + 1} of ${count}`, typeface.letters)
    pdf.text(text, MARGIN, pdf.page.height - MARGIN / 2, { lineBreak: false })
    pdf.endMarkedContent()
  }
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
