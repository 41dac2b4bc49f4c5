import type { LayoutInput, LayoutResult } from './dagreLayout.ts'

/** What the layout's worker is asked, and answers. `id` tells which request a response belongs to. */
export type LayoutRequest = { id: number; input: LayoutInput }
export type LayoutResponse = { id: number; result: LayoutResult }

/** The worker's first word: from now on it listens. */
export const READY = 'ready'
