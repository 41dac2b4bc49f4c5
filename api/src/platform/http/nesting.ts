/** Levels of lists and objects in a body. Far more than any statement has, and few enough for whatever walks through it. */
export const MOST_LEVELS = 100

const QUOTE = 0x22
const ESCAPE = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/**
 * Whether JSON has more levels than anybody needs, found before it is parsed: parsing what is nested millions deep takes seconds, and
 * walking through it the square of that. Stops at the first level too many. Pure.
 */
export function isNestedTooDeep(json: Buffer, most: number = MOST_LEVELS): boolean {
  let level = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number
    if (byte === QUOTE) at = endOfText(json, at)
    else if (OPENING.has(byte)) {
      level += 1
      if (level > most) return true
    } else if (CLOSING.has(byte)) level -= 1
  }
  return false
}

/** Where the text that begins at this quotation mark ends; the end of all where it does not. */
function endOfText(json: Buffer, begin: number): number {
  for (let end = json.indexOf(QUOTE, begin + 1); end >= 0; end = json.indexOf(QUOTE, end + 1)) {
    let escapes = 0
    while (json[end - 1 - escapes] === ESCAPE) escapes += 1
    if (escapes % 2 === 0) return end
  }
  return json.length
}
