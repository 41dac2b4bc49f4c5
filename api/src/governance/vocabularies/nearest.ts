/** Longer texts are compared by their beginnings: nobody mistypes that much. */
const COMPARED = 120

/** The words most like one, best first: by edits from it to the whole word, or to the word's last part. */
export function nearest(word: string, known: readonly string[], count = 3): string[] {
  const wanted = word.toLowerCase().slice(0, COMPARED)
  const distance = (one: string) => Math.min(edits(wanted, one), edits(wanted, one.slice(one.lastIndexOf('.') + 1)))
  return known
    .map((one) => ({ one, distance: distance(one) }))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
