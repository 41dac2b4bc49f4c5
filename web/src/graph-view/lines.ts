import { Carries } from '@/generated/graphql.ts'

/** Most personal first: the schema's order, in which the API compares them, too. */
const mostPersonalFirst: readonly Carries[] = Object.values(Carries)

export const isMorePersonal = (one: Carries, other: Carries): boolean =>
  mostPersonalFirst.indexOf(one) < mostPersonalFirst.indexOf(other)

export type LineStyle = 'solid' | 'dashed' | 'dotted'

/** How a link looks by what it carries: solid for a person's data, broken where someone declared that it is none. */
export const lineStyles: Readonly<Record<Carries, LineStyle>> = {
  PERSONAL: 'solid',
  PSEUDONYMISED: 'dashed',
  AGGREGATED: 'dotted',
  ANONYMISED: 'dotted',
  NONE: 'dotted',
}

/**
 * `dashes`: lengths of strokes and gaps in px; null: unbroken. `token`: the CSS variable with its colour. `text`: in a legend. Colour never
 * speaks alone.
 */
type LineLook = { dashes: [stroke: number, gap: number] | null; token: `flow-${string}`; text: string }

export const lineLooks: Readonly<Record<LineStyle, LineLook>> = {
  solid: { dashes: null, token: 'flow-personal', text: 'Personal' },
  dashed: { dashes: [6, 3], token: 'flow-pseudonymised', text: 'Pseudonymised' },
  dotted: { dashes: [1.5, 3.5], token: 'flow-anonymised', text: 'Aggregated or anonymised' },
}

export const lineStylesInOrder: readonly LineStyle[] = ['solid', 'dashed', 'dotted']

/** How the values of a column come somewhere: copied or computed, masked on the way, or only used to filter, join or group. */
export type Passing = 'direct' | 'masked' | 'indirect'

export const passingLooks: Readonly<Record<Passing, { dashes: [stroke: number, gap: number] | null; text: string }>> = {
  direct: { dashes: null, text: 'Copied or computed' },
  masked: { dashes: [7, 3], text: 'Masked' },
  indirect: { dashes: [2, 3], text: 'Used to filter, join or group' },
}
