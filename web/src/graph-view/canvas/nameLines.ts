/** The width of a text in px at zoom 1. */
type Width = (text: string) => number

const SEPARATORS = /[._/\-\s:]/

/**
 * A name on one line or two: broken behind a separator where both parts fit, anywhere where they do not, and with its middle left out
 * where two lines do not hold it: what tells names apart is at both ends. Pure.
 */
export function nameLines(name: string, width: number, widthOf: Width): string[] {
  if (widthOf(name) <= width) return [name]
  const most = longest(name.length, (length) => widthOf(name.slice(0, length)) <= width)
  for (let cut = most; cut > 0; cut -= 1) {
    if (SEPARATORS.test(name.charAt(cut - 1)) && widthOf(name.slice(cut)) <= width)
      return [name.slice(0, cut), name.slice(cut)]
  }
  const rest = name.slice(most)
  if (widthOf(rest) <= width) return [name.slice(0, most), rest]
  const tail = longest(rest.length, (length) => widthOf(`…${name.slice(name.length - length)}`) <= width)
  return [name.slice(0, most), `…${name.slice(name.length - tail)}`]
}

/** The largest length, at least 1, up to which something holds. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
