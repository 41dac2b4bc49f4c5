import { decodeUtf8 } from './utf8.ts'

/** One line of a body. `end`: bytes up to and with it. `unread`: longer than anything we take, or no text. */
export type Line = { end: number } & ({ text: string } | { unread: 'TOO_LONG' | 'NOT_UTF8' })

const NEWLINE = 10

/** 64 KiB: far more than a list's head with the longest names. */
const LONGEST = 65_536

/** Cuts a stream of bytes into lines, holding no more than one unfinished line. */
export class LineCutter {
  #end: number
  #rest: Buffer[] = []
  #length = 0

  /** `offset`: bytes of the body before the first that comes here; a line begins there. */
  constructor(offset: number) {
    this.#end = offset
  }

  /** The lines that end in these bytes. */
  *cut(bytes: Buffer): Generator<Line> {
    let from = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      yield this.#line(bytes.subarray(from, at), 1)
      from = at + 1
    }
    const rest = bytes.subarray(from)
    this.#length += rest.length
    // What is too long is counted, and not kept. A copy: the bytes are a part of a larger piece.
    if (this.#length <= LONGEST) this.#rest.push(Buffer.from(rest))
  }

  /** What comes after the last line break, once nothing more will come. */
  last(): Line | null {
    return this.#length === 0 ? null : this.#line(Buffer.alloc(0), 0)
  }

  #line(last: Buffer, ended: number): Line {
    const length = this.#length + last.length
    this.#end += length + ended
    const text = length > LONGEST ? null : decodeUtf8(Buffer.concat([...this.#rest, last]))
    this.#rest = []
    this.#length = 0
    const end = this.#end
    return text === null ? { unread: length > LONGEST ? 'TOO_LONG' : 'NOT_UTF8', end } : { text, end }
  }
}
