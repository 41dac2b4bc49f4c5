import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldByArtifact } from './fold.ts'
import type { FoldedGraph } from './foldedGraph.ts'
import { narrowed } from './narrowed.ts'
import { withStart } from './start.ts'
import { Story } from './story.testing.ts'

const none = new Set<string>()

/** Everything that each id leads to. */
function reach({ links }: FoldedGraph, from: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [from]
  for (const id of open)
    for (const link of links)
      if (link.from === id && !found.has(link.to)) {
        found.add(link.to)
        open.push(link.to)
      }
  return found
}

const chain = () =>
  new Story()
    .version('a@1', 'CONFIRMED')
    .run('j', ['a@1'], ['b@2'])
    .run('k', ['b@2'], ['c@3'], 'PSEUDONYMISED')
    .run('l', ['c@3'], ['d@4'])

describe('a filter', () => {
  test('leaves a bridge that counts what it hides, and carries no more than came over it', () => {
    const whole = foldByArtifact(chain().graph, none)
    const { cards, links } = narrowed(whole, new Set(['a@1', 'd@4']))
    expect(cards.map(({ id }) => id)).toEqual(['a', 'd'])
    expect(links).toEqual([{ id: 'a>>d', from: 'a', to: 'd', carries: 'PSEUDONYMISED', hidden: 2 }])
  })

  test('leaves the person joined to what is left', () => {
    const whole = withStart(foldByArtifact(chain().graph, none))
    const { links } = narrowed(whole, new Set(['c@3']))
    expect(links).toMatchObject([{ from: 'person', to: 'c', hidden: 2 }])
  })

  test('leaves on a card only the versions that were asked for', () => {
    const story = new Story().version('a@1', 'CONFIRMED').version('a@2', 'ERASED')
    const [card] = narrowed(foldByArtifact(story.graph, none), new Set(['a@2'])).cards
    expect(card?.versions.map(({ id }) => id)).toEqual(['a@2'])
    expect(card?.verdicts).toEqual([{ verdict: 'ERASED', count: 1 }])
  })

  test('whatever it is: what it leaves leads to the same as before, at every level', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const day = fc.integer({ min: 1, max: 3 })
    const version = fc.tuple(name, day).map(([artifact, on]) => `${artifact}@${on}`)
    const some = fc.uniqueArray(version, { minLength: 1, maxLength: 3 })
    const told = fc.array(fc.tuple(some, some), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        told,
        fc.func(fc.boolean()),
        fc.constantFrom('systems' as const, 'artifacts' as const),
        (runs, asked, level) => {
          const story = new Story().place('a', { role: 'PRIMARY' }).place('b', { role: 'VENDOR' })
          story.version('a@1', 'CONFIRMED')
          for (const [index, [from, to]] of runs.entries()) story.run(`j${index}`, from, to)
          const { graph } = story
          const whole = withStart(fold(graph, { level, systems: none, artifacts: new Set(['c']) }))
          const left = narrowed(whole, new Set(graph.versions.map(({ id }) => id).filter((id) => asked(id))))
          const cards = [...left.cards.map(({ id }) => id), 'person']
          for (const from of cards) {
            const [before, after] = [reach(whole, from), reach(left, from)]
            for (const to of cards)
              if (to !== from) expect([from, to, after.has(to)]).toEqual([from, to, before.has(to)])
          }
        },
      ),
    )
  })
})
