import type { Placement, Sketch } from './dagreLayout.ts'

/** What the layout's worker is told, and says. `number` tells which sketch an answer belongs to. */
export type Asked = { number: number; sketch: Sketch }
export type Answered = { number: number; placement: Placement }

/** The worker's first word: from now on it listens. */
export const READY = 'ready'
