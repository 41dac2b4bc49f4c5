import { type Found, identifiersIn } from './detect.ts'

/** A text with something else in the place of each of these. */
export function replaced(text: string, found: readonly Found[], by: (one: Found) => string): string {
  let end = 0
  const parts = found.flatMap((one) => {
    const before = text.slice(end, one.from)
    end = one.to
    return [before, by(one)]
  })
  return [...parts, text.slice(end)].join('')
}

/** A text with a hint in the place of each identifier: enough to find it for whoever has it, and too little for anybody else. Pure. */
export const hinted = (text: string): string =>
  replaced(text, identifiersIn(text), ({ kind, value }) =>
    kind === 'EMAIL' ? `${[...value][0]}…@…` : `${value.slice(0, 3)}…`,
  )
