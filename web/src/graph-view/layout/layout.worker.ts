import { dagreLayout } from './dagreLayout.ts'
import { type Answered, type Asked, READY } from './messages.ts'

/** Lays pictures out beside the page, one after the other. Whoever does not want to wait for an older one ends the worker. */
self.addEventListener('message', ({ data: { number, sketch } }: MessageEvent<Asked>) => {
  self.postMessage({ number, placement: dagreLayout(sketch) } satisfies Answered)
})

self.postMessage(READY)
