import type { Bidi } from 'bidi-js'
import PDFDocument from 'pdfkit'
import { bidiFor, drawable, linesOf, openTypeface, piecesOf, type Typeface } from './letters.ts'

export type Paragraph = { tag: 'H1' | 'H2' | 'P'; text: string } | { tag: 'L'; items: string[] }

/** `at`: when it says that it was made, in milliseconds. `foot`: what stands before the page's number. `notDrawn`: said where letters cannot be drawn. */
export type PdfContent = { title: string; at: number; foot: string; notDrawn: string; paragraphs: Paragraph[] }

const sizes: Record<'H1' | 'H2' | 'P' | 'L' | 'FOOT', number> = { H1: 20, H2: 14, P: 10, L: 9, FOOT: 8 }

/** In points: of the paper's edges, and of what stands in a list. */
const MARGIN = 72
const INDENT = 10

type Sheet = { pdf: PDFKit.PDFDocument; typeface: Typeface; bidi: Bidi | null }

/** Headings, paragraphs and lists as a PDF: tagged for screen readers (PDF/UA) with its font in it, and the same bytes for the same content. */
export async function* pdfOf({ title, at, foot, notDrawn, paragraphs }: PdfContent): AsyncGenerator<Uint8Array> {
  const texts = paragraphs.flatMap((one) => (one.tag === 'L' ? one.items : [one.text]))
  const typeface = openTypeface()
  const pdf = new PDFDocument(optionsOf(title, at, typeface))
  const sheet = { pdf, typeface, bidi: await bidiFor(texts) }
  const isDrawn = texts.every((text) => drawable(text, typeface.letters) === text)
  const note: Paragraph[] = isDrawn ? [] : [{ tag: 'P', text: notDrawn }]
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const one of [...paragraphs.slice(0, 2), ...note, ...paragraphs.slice(2)])
    root.add(one.tag === 'L' ? list(sheet, one.items) : paragraph(sheet, one))
  root.end()
  numberPages(sheet, foot)
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
function numberPages({ pdf, typeface }: Sheet, foot: string): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.fontSize(sizes.FOOT)
    // Below the margin, where PDFKit would begin a new page.
    pdf.page.margins.bottom = 0
    const text = drawable(`${foot}, page ${page + 1} of ${count}`, typeface.letters)
    pdf.text(text, MARGIN, pdf.page.height - MARGIN / 2, { lineBreak: false })
    pdf.endMarkedContent()
  }
}
