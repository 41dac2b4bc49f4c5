import type { Facts, Rule } from '../facts.ts'
import { found, momentOf, wayTo } from '../told.ts'

/** A model in use learned from people, and nobody declared what becomes of it when they ask for deletion. */
export const positionMissing: Rule = ({ uses, positions, asOf }) => {
  const known = withFineTuned(uses, positions)
  return uses.flatMap((use) =>
    use.writes.flatMap((model) => {
      const [source] = use.classified
      if (model.kind !== 'MODEL' || !model.live || known.has(model.artifact) || !source) return []
      return [
        found('POSITION_MISSING', {
          severity: 'MEDIUM',
          about: [model.artifact],
          since: use.startedAt,
          subject: model.name,
          run: use.run,
          artifact: model.artifact,
          version: model.id,
          spans: [momentOf(model.id, asOf)],
          text: `${model.name} learned from data of people, and nobody declared what becomes of it when one of them asks for deletion.`,
          remedy:
            'Declare it with declarePosition: within how many days it is trained again, how it unlearns people, or why it is left as it is.',
          path: [
            ...wayTo(use, source, use.purposes[0] ?? null),
            { text: `It made ${model.name}, which is in use.`, artifact: model.artifact },
          ],
        }),
      ]
    }),
  )
}

/** Models with a position, and those that were fine-tuned from them, which follow it. */
function withFineTuned(uses: Facts['uses'], positions: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(positions)
  const tuned = uses.filter(({ kind }) => kind === 'FINE_TUNING')
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const { reads, writes } of tuned)
      if (reads.some(({ artifact }) => known.has(artifact)))
        for (const { kind, artifact } of writes) if (kind === 'MODEL') known.add(artifact)
  }
  return known
}
