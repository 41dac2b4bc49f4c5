import { dagreLayout } from './dagreLayout.ts'
import { type LayoutRequest, type LayoutResponse, READY } from './messages.ts'

/** Lays pictures out beside the page, one after the other. Whoever does not want to wait for an older one ends the worker. */
self.addEventListener('message', ({ data: { id, input } }: MessageEvent<LayoutRequest>) => {
  self.postMessage({ id, result: dagreLayout(input) } satisfies LayoutResponse)
})

self.postMessage(READY)
