import { buffer } from 'node:stream/consumers'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { aContent, anItem } from '../content.fixture.ts'
import type { PackageContent } from '../content.ts'
import { packagePdf } from './pdf.ts'

const pdfOf = (content: PackageContent) => buffer(packagePdf(content))

/** As a reader copies it: by page, with single spaces. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.map((page) => page.replace(/\s+/g, ' '))
}

const named = (...names: string[]) => aContent({ items: names.map((name) => anItem({ name })) })

it('has its title, its language and a mark for screen readers', async () => {
  const document = await getDocumentProxy(new Uint8Array(await pdfOf(aContent())))
  const { info } = await document.getMetadata()
  expect(info).toMatchObject({ Title: 'Your request for access to your data', Language: 'en' })
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = await (await document.getPage(1)).getStructTree()
  expect(JSON.stringify(tree)).toMatch(/"H1".*"P".*"L".*"LI".*"LBody"/)
})

it('has its fonts in it', async () => {
  const text = (await pdfOf(aContent())).toString('latin1')
  expect(text.match(/\/BaseFont \/\S+/g)?.every((font) => font.includes('DejaVuSans'))).toBe(true)
  expect(text.match(/\/FontFile2 /g)?.length).toBe(1)
})

it.each([
  ['Latin with marks', 'Łódź façade Ærø Việt'],
  ['Greek', 'πελάτες_Αθήνα'],
  ['Cyrillic', 'заказы Їжак'],
  ['Armenian', 'պատվերներ'],
  ['Georgian', 'შეკვეთები'],
])('draws names in %s', async (_, name) => {
  expect((await pagesOf(await pdfOf(named(name)))).join(' ')).toContain(`s3://lake ${name} (dataset)`)
})

it.each([
  ['Arabic', 'طلبات'],
  ['Hebrew', 'הזמנות ישנות'],
])('draws names in %s, beside others on the same line', async (_, name) => {
  const text = (await pagesOf(await pdfOf(named(`orders/${name}`)))).join(' ')
  for (const word of name.split(' ')) expect(text.normalize('NFKC')).toContain(word)
  expect(text).toContain('orders/')
})

it('says how many letters it cannot draw, explains it, and has them for screen readers', async () => {
  const bytes = await pdfOf(named('注文_2026', '🦊'))
  const text = (await pagesOf(bytes)).join(' ')
  expect(text).toContain('s3://lake [2 letters]_2026 (dataset)')
  expect(text).toContain('s3://lake [1 letter] (dataset)')
  expect(text).toContain('Some letters cannot be drawn here.')
  const actual = Buffer.from('s3://lake 注文_2026', 'utf16le').swap16()
  expect(bytes.includes(actual)).toBe(true)
})

it('explains nothing where every letter is drawn', async () => {
  expect((await pagesOf(await pdfOf(aContent()))).join(' ')).not.toContain('cannot be drawn')
})

it('numbers its pages, and loses no name between them', async () => {
  const names = Array.from({ length: 120 }, (_, n) => `part-${n}-${'long'.repeat(n % 40)}`)
  const pages = await pagesOf(await pdfOf(named(...names)))
  expect(pages.length).toBeGreaterThan(3)
  for (const [at, page] of pages.entries()) expect(page).toContain(`Request T-1, page ${at + 1} of ${pages.length}`)
  const whole = pages
    .join('')
    .replace(/Request T-1, page \d+ of \d+/g, '')
    .replaceAll(' ', '')
  for (const name of names) expect(whole).toContain(`s3://lake${name}(dataset)`)
})

it('is the same bytes for the same content', async () => {
  const content = named('注文', 'طلبات')
  expect((await pdfOf(content)).equals(await pdfOf(content))).toBe(true)
})
