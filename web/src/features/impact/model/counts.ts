/** Of what was asked for: how many versions of how many are drawn, and in how many artifacts. */
export type Counts = { shown: number; total: number; artifacts: number }
