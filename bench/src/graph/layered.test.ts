import { describe, expect, it } from 'vitest'
import { layered, placeOf, shapeOf, writerOf } from './layered.ts'
import { artifactOf, layerOf, versionName, writtenAt } from './names.ts'
import { someoneListedIn, someoneWhoReaches, walker } from './people.ts'

const graph = layered(shapeOf(30_000), 1)

/** Every edge from a version into a part, with the part's own place. */
function* reads() {
  const { steps, width, outputs } = graph.shape
  for (let part = 0; part < graph.parts; part += 1)
    for (const version of graph.inputs.subarray(graph.inputStarts[part], graph.inputStarts[part + 1])) {
      const run = Math.floor((part * outputs) / width)
      yield { part, version, layer: Math.floor(run / steps), step: run % steps }
    }
}

describe('a layered graph', () => {
  it('has as many edges as it was asked for, and a fifth as many nodes', () => {
    expect(graph.edges).toBe(30_000)
    expect(graph.inputs).toHaveLength(30_000 - graph.versions)
    expect(graph.versions + graph.parts).toBe(6_000)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(layered(shapeOf(30_000), 1).inputs).toEqual(graph.inputs)
    expect(layered(shapeOf(30_000), 2).inputs).not.toEqual(graph.inputs)
  })

  it('leads from each layer into the next, and time grows along it', () => {
    const astray = [...reads()].filter(({ version, layer, step }) => {
      const from = placeOf(graph, version)
      return from.layer !== layer - 1 || writtenAt(graph, from.layer, from.step) >= writtenAt(graph, layer, step)
    })
    expect(astray).toEqual([])
  })

  it('has no edge twice', () => {
    expect(new Set([...reads()].map(({ part, version }) => `${version}>${part}`)).size).toBe(graph.inputs.length)
  })

  it('says of the versions that a part writes where they stand', () => {
    const version = graph.versions - 1
    expect(placeOf(graph, version)).toEqual({ layer: 9, step: graph.shape.steps - 1, place: 19, artifact: 199 })
    expect(writerOf(graph, version)).toBe(graph.parts - 1)
    expect(writerOf(graph, version - 1)).toBe(graph.parts - 1)
  })

  it('gives an artifact one version of a name', () => {
    const names = Array.from({ length: graph.versions }, (_, version) => {
      const { namespace, name } = artifactOf(graph, placeOf(graph, version).artifact)
      return `${namespace}/${name}/${versionName(graph, version)}`
    })
    expect(new Set(names).size).toBe(graph.versions)
    expect(artifactOf(graph, 199).kind).toBe(layerOf(9).kind)
  })
})

describe('people in it', () => {
  const walk = walker(graph)

  it('reach what a walk over the edges reaches', () => {
    const from = [0, 1_234]
    const reached = new Set(from)
    // Layer by layer: parts come in the order of what they read.
    for (const { part, version } of reads())
      if (reached.has(version)) for (const output of [0, 1]) reached.add(part * graph.shape.outputs + output)
    expect(walk(from)).toBe(reached.size)
  })

  it('are those whose answer is nearest to the size asked for', () => {
    const { memberships, reached } = someoneWhoReaches(graph, walk, 100)
    expect(walk(memberships)).toBe(reached)
    expect(Math.abs(reached - 100)).toBeLessThan(10)
  })

  it('are listed in the last layer from which so much is reached', () => {
    const { memberships, reached } = someoneListedIn(graph, walk, 50, 600)
    expect(new Set(memberships).size).toBe(50)
    expect(new Set(memberships.map((version) => placeOf(graph, version).layer)).size).toBe(1)
    expect(reached).toBeGreaterThanOrEqual(600)
  })
})
