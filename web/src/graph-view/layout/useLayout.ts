'use client'

import { useEffect, useState } from 'react'
import { bufferedWorker } from './bufferedWorker.ts'
import type { LayoutInput, LayoutResult } from './dagreLayout.ts'
import { LayoutClient, type LayoutWorker } from './layoutClient.ts'

const openWorker = (): LayoutWorker => bufferedWorker(new Worker(new URL('./layout.worker.ts', import.meta.url)))

/** A picture with where everything in it goes. */
export type LaidOut<S extends LayoutInput> = { input: S; result: LayoutResult } | { input: S; result: null }

/** Lays a graph out in a worker. Until it is done, what was laid out before; null: nothing yet. */
export function useLayout<S extends LayoutInput>(input: S | null): LaidOut<S> | null {
  const [client] = useState(() => new LayoutClient(openWorker))
  const [laidOut, setLaidOut] = useState<LaidOut<S> | null>(null)
  useEffect(() => () => client.stop(), [client])
  useEffect(() => {
    if (input) client.layOut(input, (result) => setLaidOut({ input, result }))
  }, [client, input])
  return laidOut
}
