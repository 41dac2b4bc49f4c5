import { learns } from '../../../vocabulary/kinds.ts'
import type { Rule } from '../facts.ts'
import { found, jobKey, listed, readSpans, wayTo } from '../told.ts'

/**
 * A training run was given columns with data of people that pass into nothing that it made: it says of others of the same table what it takes.
 * Of a run that states no columns nothing is known, and nothing is said.
 */
export const readNotUsed: Rule = ({ uses, columns }) =>
  uses.flatMap((use) => {
    if (!learns(use.kind)) return []
    return [...new Map(use.reads.map((read) => [read.artifact, read])).values()].flatMap((read) => {
      const taken = use.takes.get(read.artifact)
      if (!taken) return []
      const left = (columns.get(read.artifact) ?? [])
        .filter(({ category, name }) => category !== null && !taken.includes(name))
        .map(({ name }) => name)
      if (left.length === 0) return []
      return [
        found('READ_NOT_USED', {
          severity: 'LOW',
          about: [jobKey(use.job), read.artifact],
          since: use.startedAt,
          subject: use.job.name,
          run: use.run,
          artifact: read.artifact,
          purpose: use.purposes[0] ?? null,
          spans: readSpans(use).filter(({ id }) => id === read.id),
          text: `${use.job.name} was given ${listed(left)} of ${read.name}, and used none of that.`,
          remedy: 'Leave these columns out of what the job reads.',
          path: [
            ...wayTo(use, { way: [read] }, use.purposes[0] ?? null),
            {
              text: `What it made comes from ${listed(taken)}, and not from ${listed(left)}.`,
              artifact: read.artifact,
            },
          ],
        }),
      ]
    })
  })
