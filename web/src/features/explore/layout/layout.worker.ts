import { dagreLayout, type Placement, type Sketch } from './dagreLayout.ts'

export type Asked = { number: number; sketch: Sketch }
export type Answered = { number: number; placement: Placement }

/** Lays pictures out beside the page, one after the other. Whoever does not want to wait for an older one ends the worker. */
self.addEventListener('message', ({ data: { number, sketch } }: MessageEvent<Asked>) => {
  self.postMessage({ number, placement: dagreLayout(sketch) } satisfies Answered)
})
