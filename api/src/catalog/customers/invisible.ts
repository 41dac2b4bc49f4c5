/** Joiners, selectors and tags shape what they follow in some scripts and in emoji. Anywhere else they show nothing. */
const SHAPING = /\p{Join_Control}|\p{Variation_Selector}|[\u{e0020}-\u{e007f}]/u
const SHAPED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]/u

/** What shows nothing, whatever stands beside it: byte order marks, soft hyphens, zero-width spaces, marks of direction. */
const NOTHING =
  /(?!\p{Join_Control}|\p{Variation_Selector}|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu

/** Only what is seen, and spaces: most identities, so that it is asked first. */
const PLAIN = /^[\x20-\x7e]*$/

/** Without characters that nobody sees. Pure. */
export function withoutInvisible(text: string): string {
  if (PLAIN.test(text)) return text
  const shown = text.replace(NOTHING, '')
  if (!SHAPING.test(shown)) return shown
  let kept = ''
  for (const character of shown) if (!SHAPING.test(character) || shapes(kept)) kept += character
  return kept
}

/** Whether a joiner may follow: after a letter that joins, or after one that shapes such a letter. */
function shapes(before: string): boolean {
  const last = [...before].at(-1)
  return last !== undefined && (SHAPED.test(last) || SHAPING.test(last))
}

/** Spaces that look like another character or like none, and controls; a plain space is as good as a letter. */
const DOUBTFUL = /[\p{Cc}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

/** The name of the first character that cannot be told from another by looking, and that changes the text if it is left out. */
export function doubtfulIn(text: string): string | null {
  if (PLAIN.test(text)) return null
  const [found] = DOUBTFUL.exec(text) ?? []
  return found === undefined ? null : nameOf(found)
}

const names: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\n': 'line feed',
  '\r': 'carriage return',
  '\u00a0': 'no-break space',
  '\u202f': 'narrow no-break space',
  '\u2007': 'figure space',
  '\u3000': 'ideographic space',
}

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[character]
  return name ? `${code} (${name})` : code
}
