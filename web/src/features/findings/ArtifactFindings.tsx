import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { ArtifactFindingsDocument, type ArtifactFindingsQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { findingsPath } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { dayText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Box } from '@/ui/Box.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { acceptedLook, codeNames, severityLooks } from './words.ts'

/** On an artifact's page: what is found about it now. Not there for who may not see it. @param id of the artifact */
export function ArtifactFindings({ id }: { id: string }) {
  if (!useMay('GOVERNANCE_READ')) return null
  return (
    <Box title="Findings">
      <Answer about={id} />
    </Box>
  )
}

function Answer({ about }: { about: string }) {
  const { data, error } = useQuery(queryOf(ArtifactFindingsDocument, { about }))
  if (error) return <p className="text-muted">They could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="h-5 w-3/4" />
  const { totalCount, edges, completeness } = data.findings
  const more = totalCount - edges.length
  return (
    <div className="space-y-2 text-[0.93rem]">
      {totalCount === 0 ? (
        <p className="text-muted">{completeness.complete ? 'None is about it.' : 'None so far.'}</p>
      ) : (
        <p>
          <Link
            prefetch={false}
            href={findingsPath(about)}
            className="rounded font-medium underline decoration-line-strong underline-offset-4 hover:text-accent"
          >
            {counted(totalCount, 'finding')}
          </Link>
        </p>
      )}
      <ul className="space-y-2">
        {edges.map(({ node }) => (
          <Item key={node.id} finding={node} />
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{numberText(more)} more in the list.</p>}
      {!completeness.complete && (
        <p className="text-warn">Not everything could be looked at: there may be more findings.</p>
      )}
    </div>
  )
}

type Finding = ArtifactFindingsQuery['findings']['edges'][number]['node']

const Item = ({ finding: { code, severity, text, acceptance } }: { finding: Finding }) => (
  <li>
    <Mark look={acceptance ? acceptedLook : severityLooks[severity]}>{codeNames[code]}</Mark>
    <p className="wrap-anywhere mt-0.5 text-muted">
      {text}
      {acceptance && ` Accepted until ${dayText(acceptance.until)}.`}
    </p>
  </li>
)
