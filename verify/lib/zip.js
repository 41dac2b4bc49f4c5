import { crc32 } from 'node:zlib'

/** @typedef {{ name: string, bytes: Buffer, at: number }} Entry `at`: where its content begins */

/**
 * The files of the plainest ZIP: stored, without times or extra fields. Every byte has to be as such a ZIP has it.
 * @param {Buffer} file
 * @returns {{ entries: Entry[], problem: string | null }}
 */
export function readZip(file) {
  /** @type {Entry[]} */
  const entries = []
  let at = 0
  while (at + 30 <= file.length && file.toString('latin1', at, at + 4) === 'PK\u0003\u0004') {
    const size = file.readUInt32LE(at + 18)
    const start = at + 30 + file.readUInt16LE(at + 26)
    if (start + size > file.length) break
    entries.push({ name: file.toString('utf8', at + 30, start), bytes: file.subarray(start, start + size), at: start })
    at = start + size
  }
  const meant = writeZip(entries)
  return { entries, problem: differenceOf(file, meant, entries) }
}

/** @param {Buffer} file @param {Buffer} meant @param {Entry[]} entries @returns {string | null} */
function differenceOf(file, meant, entries) {
  if (file.equals(meant)) return null
  const length = Math.max(file.length, meant.length)
  let place = 0
  while (place < length && file[place] === meant[place]) place += 1
  const entry = entries.findLast(({ at }) => at <= place)
  return `Byte ${place} is not as a ZIP of these files has it${entry ? ` (at or after ${entry.name})` : ''}.`
}

/** @param {readonly Entry[]} entries @returns {Buffer} */
function writeZip(entries) {
  /** @type {Buffer[]} */
  const files = []
  /** @type {Buffer[]} */
  const listed = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\u0003\u0004'), facts, path, bytes)
    listed.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, path)
    offset += 30 + path.length + bytes.length
  }
  const directory = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, directory, end])
}
