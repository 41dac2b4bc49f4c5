import { crc32 } from 'node:zlib'

export type ZipPart = { name: string; bytes: Buffer }

// The plainest ZIP: stored, no times, no extra fields. There is one way to write given files, so that a verifier can write them again and
// compare every byte, those between the files too; a library leaves bytes that mean nothing and could be altered unseen.

const VERSION = 20
const UTF8 = 0x0800
/** 1 January 1980, the first day that ZIP knows. */
const DAY_ONE = 0x21

const HEAD = { local: 30, central: 46, end: 22 }

/** What local and central headers have in common, from the version on. */
function facts({ name, bytes }: ZipPart): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION, 0)
  head.writeUInt16LE(UTF8, 2)
  head.writeUInt16LE(DAY_ONE, 8)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

const local = (part: ZipPart): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004'), facts(part)])

function central(part: ZipPart, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([VERSION, 0]), facts(part), rest])
}

/** The files in this order, as a ZIP. Of at most 65,535 files and 4 GB. */
export function zipped(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    files.push(local(part), name, part.bytes)
    directory.push(central(part, offset), name)
    offset += HEAD.local + name.length + part.bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(HEAD.end)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}
