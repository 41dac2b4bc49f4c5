/** What is used of two packages that come without types. */
declare module 'fontkit' {
  /** `characterSet`: the code points that it has a picture of. `layout`: what PDFKit needs of it. */
  export type Font = { characterSet: number[]; layout: unknown }
  export function openSync(path: string): Font
}

declare module 'bidi-js' {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] }
  export type Bidi = {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels
    getMirroredCharacter(character: string): string | null
  }
  export default function bidiFactory(): Bidi
}
