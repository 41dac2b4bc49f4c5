/** Headings, paragraphs and lists as a PDF that screen readers read. */
export { type Paragraph, type PdfContent, pdfOf } from './document.ts'
