import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip, createInflate, type Gunzip, type Inflate } from 'node:zlib'
import { BodyDigests, type Digests } from '../../../platform/http/index.ts'
import { type Allowance, priceOf } from '../../../platform/rates/index.ts'

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate }

/** @param encoding of the header, in lower case; empty: none */
export const isEncoding = (encoding: string): boolean =>
  encoding === '' || encoding === 'identity' || encoding in decoders

/** In bytes, as they are sent: of one body, and of all that are there at once. */
export type SpoolSizes = { body: number; all: number }
export const SPOOL_SIZES: SpoolSizes = { body: 1024 ** 3, all: 4 * 1024 ** 3 }

/** Lists compress to a tenth or a thirtieth. A megabyte that is a gigabyte of line breaks would keep the API busy for minutes. */
const MOST_EXPANDED = 200
const ALWAYS_READ = 4 * 1024 * 1024

/** Why a body is not taken: it broke off, is not what its digest or its compression says, is too much, or there is no room for it. */
export type Fault = 'BROKEN' | 'DIGEST' | 'CORRUPT' | 'EXPANDS' | 'TOO_LARGE' | 'FULL'

class Unfit extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/** A body that came whole and is what it says. `text` reads it from its beginning; `close` lets it go. */
export type Spooled = { bytes: number; digest: string; text(): Readable; close(): Promise<void> }

/** `length`: as its sender announced it, 0: not at all. */
type Sent = {
  body: Readable | undefined
  length: number
  encoding: string
  digests: Digests
  allowance: Pick<Allowance, 'pace'> | undefined
}

/**
 * Where bodies wait until all of them is there, so that nothing is read of one that breaks off or was changed on its way. Each is in a
 * file that only the API may read, and that has no name any more once it is open: it goes with the process.
 */
export class Spool {
  readonly #folder: string
  readonly #sizes: SpoolSizes
  #used = 0

  constructor(folder: string, sizes: SpoolSizes = SPOOL_SIZES) {
    this.#folder = folder
    this.#sizes = sizes
  }

  /** @returns the body, or why it is not taken. Throws what the disk does, but for a full one. */
  async receive({ body, length, encoding, digests: told, allowance }: Sent): Promise<Spooled | Fault> {
    if (length > this.#sizes.body) return 'TOO_LARGE'
    const file = await openNameless(this.#folder)
    const digests = new BodyDigests(told)
    let bytes = 0
    const close = async () => {
      this.#used -= bytes
      bytes = 0
      await file.close()
    }
    try {
      for await (const piece of piecesOf(body)) {
        bytes += piece.length
        this.#used += piece.length
        if (bytes > this.#sizes.body) throw new Unfit('TOO_LARGE')
        if (this.#used > this.#sizes.all) throw new Unfit('FULL')
        digests.add(piece)
        await file.appendFile(piece)
      }
      const { text: digest, isTold } = digests.finish()
      if (!isTold) throw new Unfit('DIGEST')
      await check(file, encoding, bytes, allowance)
      return { bytes, digest, text: () => textOf(file, encoding).text, close }
    } catch (error) {
      await close()
      if (error instanceof Unfit) return error.fault
      if (FULL.has((error as NodeJS.ErrnoException).code ?? '')) return 'FULL'
      throw error
    }
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT'])

async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

/** What is left unread stays so: the request is answered all the same. */
async function* piecesOf(body: Readable | undefined): AsyncGenerator<Buffer> {
  const pieces = body?.iterator({ destroyOnReturn: false })
  for (;;) {
    const piece = await pieces?.next().catch(() => {
      throw new Unfit('BROKEN')
    })
    if (!piece || piece.done) return
    yield piece.value as Buffer
  }
}

/** Reads all of it once, for its compression's own checksum and for how much it is. Throws Unfit. */
async function check(file: FileHandle, encoding: string, bytes: number, allowance: Sent['allowance']): Promise<void> {
  const { text, decoder } = textOf(file, encoding)
  if (!decoder) return allowance?.pace(priceOf('bytes', bytes))
  let length = 0
  const pieces = text[Symbol.asyncIterator]()
  for (;;) {
    const piece = await pieces.next().catch(() => {
      throw new Unfit('CORRUPT')
    })
    if (piece.done) return
    length += (piece.value as Buffer).length
    if (length > ALWAYS_READ && length > MOST_EXPANDED * decoder.bytesWritten) {
      text.destroy()
      throw new Unfit('EXPANDS')
    }
    await allowance?.pace(priceOf('bytes', (piece.value as Buffer).length))
  }
}

/** The text of a body. The file stays open. */
function textOf(file: FileHandle, encoding: string): { text: Readable; decoder?: Gunzip | Inflate } {
  const sent = file.createReadStream({ start: 0, autoClose: false })
  const decode = decoders[encoding as keyof typeof decoders]
  if (!decode) return { text: sent }
  const decoder = decode()
  // The error that ends the one ends the other, and is seen by whoever reads it.
  pipeline(sent, decoder, () => {})
  return { text: decoder, decoder }
}
