'use client'

import { useEffect, useState } from 'react'
import { benchOf } from './bufferedWorker.ts'
import type { Placement, Sketch } from './dagreLayout.ts'
import { type Bench, Draughtsman } from './layoutClient.ts'

const openWorker = (): Bench => benchOf(new Worker(new URL('./layout.worker.ts', import.meta.url)))

/** A picture with where everything in it goes. */
export type Placed<S extends Sketch> = { sketch: S; placement: Placement } | { sketch: S; placement: null }

/** Lays a sketch out in a worker. Until it is done, what was laid out before; null: nothing yet. */
export function usePlacement<S extends Sketch>(sketch: S | null): Placed<S> | null {
  const [draughtsman] = useState(() => new Draughtsman(openWorker))
  const [placed, setPlaced] = useState<Placed<S> | null>(null)
  useEffect(() => () => draughtsman.stop(), [draughtsman])
  useEffect(() => {
    if (sketch) draughtsman.lay(sketch, (placement) => setPlaced({ sketch, placement }))
  }, [draughtsman, sketch])
  return placed
}
