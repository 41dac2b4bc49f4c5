import { learns } from '../../../vocabulary/kinds.ts'
import type { Rule } from '../facts.ts'
import { activitiesOf, found, listed, readSpans, wayTo } from '../told.ts'

/** A training run read columns with data of people of which nobody said why they are needed. */
export const necessityMissing: Rule = ({ uses, columns, activities }) =>
  uses.flatMap((use) => {
    if (!learns(use.kind)) return []
    const needed = new Set(activitiesOf(use.job, activities).flatMap(({ said }) => said.fields))
    return [...new Map(use.reads.map((read) => [read.artifact, read])).values()].flatMap((read) => {
      const open = (columns.get(read.artifact) ?? [])
        .filter(({ category, necessity, name }) => category !== null && !necessity?.trim() && !needed.has(name))
        .map(({ name }) => name)
      if (open.length === 0) return []
      return [
        found('NECESSITY_MISSING', {
          severity: 'LOW',
          about: [read.artifact],
          since: use.startedAt,
          subject: read.name,
          run: use.run,
          artifact: read.artifact,
          purpose: use.purposes[0] ?? null,
          spans: readSpans(use).filter(({ id }) => id === read.id),
          text: `Nobody said why ${use.job.name} needs ${listed(open)} of ${read.name}.`,
          remedy:
            'Say it as the necessity of each column with registerArtifact, or in the fields of an activity, or leave the columns out.',
          path: [
            { text: `${read.name} has ${listed(open)}, which are data of people.`, artifact: read.artifact },
            ...wayTo(use, { way: [read] }, use.purposes[0] ?? null),
          ],
        }),
      ]
    })
  })
