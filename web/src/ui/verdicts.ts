import { Verdict } from '@/generated/graphql.ts'

/**
 * How a verdict looks, the same in every list, chart and graph. Colour never speaks alone: each has a shape and a word.
 * The colours themselves are CSS variables in `globals.css`, light and dark; a canvas reads them with `verdictColour`.
 */
export type VerdictLook = {
  /** A word for a badge or a legend. */
  label: string
  /** One sentence for someone who sees the word for the first time. */
  meaning: string
  /** Name of the CSS variable with its colour. */
  token: `--verdict-${string}`
  /** Filled or outlined. */
  filled: boolean
  /** Corners x, y between -1 and 1, as Cytoscape's `shape-polygon-points` take them; null for a circle. */
  polygon: readonly number[] | null
}

/** In the order in which the service lists versions, which is the schema's. */
export const verdictsInOrder: readonly Verdict[] = Object.values(Verdict)

export const verdicts: Readonly<Record<Verdict, VerdictLook>> = {
  CONFIRMED: {
    label: 'Confirmed',
    meaning: 'This person is listed in this data.',
    token: '--verdict-confirmed',
    filled: true,
    polygon: null,
  },
  DERIVED: {
    label: 'Derived',
    meaning: 'Data flowed here from a version with this person, or this deployment was asked about them.',
    token: '--verdict-derived',
    filled: true,
    polygon: [0, -1, 1, 0, 0, 1, -1, 0],
  },
  POSSIBLE: {
    label: 'Possible',
    meaning: 'Only an identity shared by several people leads here, so it may be about someone else.',
    token: '--verdict-possible',
    filled: false,
    polygon: [0, -1, 0.95, 0.75, -0.95, 0.75],
  },
  EXCLUDED: {
    label: 'Excluded',
    meaning:
      'Built from a version with this person, but its full list does not include them. A list says whose rows there are, not whose data went into them.',
    token: '--verdict-excluded',
    filled: false,
    polygon: [-0.86, -0.86, 0.86, -0.86, 0.86, 0.86, -0.86, 0.86],
  },
  BARRIER: {
    label: 'Barrier',
    meaning: 'Anonymised upstream: only data declared aggregated, anonymised or free of people arrived.',
    token: '--verdict-barrier',
    filled: false,
    polygon: [0, -1, 0.87, -0.5, 0.87, 0.5, 0, 1, -0.87, 0.5, -0.87, -0.5],
  },
  ERASED: {
    label: 'Erased',
    meaning: 'Erased, and not seen again since.',
    token: '--verdict-erased',
    filled: true,
    polygon: [-0.6, -1, 0, -0.4, 0.6, -1, 1, -0.6, 0.4, 0, 1, 0.6, 0.6, 1, 0, 0.4, -0.6, 1, -1, 0.6, -0.4, 0, -1, -0.6],
  },
}

/** The colour as it is now, light or dark, for what cannot take CSS variables. In the browser only. */
export function verdictColour(verdict: Verdict): string {
  return getComputedStyle(document.documentElement).getPropertyValue(verdicts[verdict].token).trim()
}
