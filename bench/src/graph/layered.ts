/** Shape of a layered graph. `steps`: how often every artifact is written. `reads`: edges from a version into a run part. */
export type Shape = { layers: number; width: number; outputs: number; steps: number; reads: number }

/**
 * A layered lineage graph, as numbers. Versions are numbered by (layer, step, place): the version that place's artifact
 * gets in that step. Parts by (layer, step, task): a task writes `outputs` places next to each other. What part p reads:
 * `inputs[inputStarts[p]]` up to `inputs[inputStarts[p + 1]]`, versions of the layer before, of this step or shortly before.
 */
export type Layered = {
  shape: Shape
  versions: number
  parts: number
  edges: number
  inputStarts: Int32Array
  inputs: Int32Array
}

const LAYERS = 10
const WIDTH = 20
const OUTPUTS = 2
/** Of ten edges one is a write on average and five make a node's worth, which is the 200k nodes with 1M edges. */
const EDGES_PER_NODE = 5

/** How many steps back a task reads, and how often: mostly what was just made. */
const delays = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2]

/** The shape with about this many edges, and a fifth as many nodes. @throws RangeError for fewer than 1,000 */
export function shapeOf(edges: number): Shape {
  if (!(edges >= 1_000)) throw new RangeError('A layered graph has at least 1,000 edges: give --edges more.')
  const versions = edges / EDGES_PER_NODE / (1 + 1 / OUTPUTS)
  const steps = Math.round(versions / (LAYERS * WIDTH))
  return { layers: LAYERS, width: WIDTH, outputs: OUTPUTS, steps, reads: edges - LAYERS * WIDTH * steps }
}

/** The same numbers for the same shape and seed, on any machine. */
export function layered(shape: Shape, seed: number): Layered {
  const { layers, width, outputs, steps, reads } = shape
  const tasks = width / outputs
  const parts = layers * steps * tasks
  const readers = (layers - 1) * steps * tasks
  const random = randomOf(seed)
  const inputStarts = new Int32Array(parts + 1)
  const inputs = new Int32Array(reads)
  let filled = 0
  for (let part = 0; part < parts; part += 1) {
    inputStarts[part] = filled
    const layer = Math.floor(part / (steps * tasks))
    if (layer === 0) continue
    const step = Math.floor(part / tasks) % steps
    // Spread evenly, to the last edge.
    const reader = part - steps * tasks
    const until = Math.floor(((reader + 1) * reads) / readers)
    const seen = new Set<number>()
    for (let tries = 0; filled < until; tries += 1) {
      const delay = Math.min(step, delays[Math.floor(random() * delays.length)] ?? 0)
      const version = ((layer - 1) * steps + step - delay) * width + Math.floor(random() * width)
      // Twice the same is no edge of its own, unless nothing else is left to read.
      if (seen.has(version) && tries < 1_000) continue
      seen.add(version)
      inputs[filled] = version
      filled += 1
    }
  }
  inputStarts[parts] = filled
  const versions = layers * steps * width
  return { shape, versions, parts, edges: versions + reads, inputStarts, inputs }
}

/** Where a version stands. `artifact`: of its layer and place. */
export function placeOf({ shape: { steps, width } }: Layered, version: number) {
  const place = version % width
  const step = Math.floor(version / width) % steps
  const layer = Math.floor(version / (width * steps))
  return { layer, step, place, artifact: layer * width + place }
}

/** The part that writes a version. */
export const writerOf = ({ shape: { outputs } }: Layered, version: number): number => Math.floor(version / outputs)

/** Numbers in [0, 1), evenly; mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
