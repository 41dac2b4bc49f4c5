import type { Core } from 'cytoscape'
import { bringToMiddle, showAll } from './viewport.ts'

/** What the page around a picture may ask of it, once it is there. */
export type CanvasHandle = {
  /** Shows everything. */
  fit(): void
  /** Moves a card to the middle; one that is not drawn changes nothing. */
  centre(id: string): void
  /** Shows only the selected card and what is up- and downstream of it, or everything again. */
  toggleIsolation(): void
  /** The drawing itself, to be read: for pictures of it. */
  drawing(): Core
}

/** The handle on a drawing. */
export const handleOn = (cy: Core, toggleIsolation: () => void): CanvasHandle => ({
  fit: () => showAll(cy, { readable: false }),
  centre: (id) => bringToMiddle(cy, id),
  toggleIsolation,
  drawing: () => cy,
})
