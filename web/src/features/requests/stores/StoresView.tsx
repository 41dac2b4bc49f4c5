'use client'

import { useQuery } from '@tanstack/react-query'
import { AnswerError } from '@/features/customer/index.ts'
import { StoreChecksDocument, type StoreChecksQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { timeText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { StoreRuleForm } from './StoreRuleForm.tsx'
import { ruleText } from './words.ts'

type Stores = StoreChecksQuery['storeChecks']['stores']

/** What came of asking the stores again after deletions, and how often they are asked. */
export function StoresView() {
  if (!useMay('CASE_READ'))
    return (
      <Problem title="You may not see this">
        Handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return <Checks />
}

function Checks() {
  const mayApprove = useMay('CASE_APPROVE')
  const { data, error } = useQuery(queryOf(StoreChecksDocument, {}))
  if (error) return <AnswerError code={error.code} />
  const checks = data?.storeChecks
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Stores asked again</h1>
        <p className="mt-1 text-muted">
          A restored backup can bring back data that was deleted. So each store is asked again whether somebody is in it
          whose data was deleted. Whoever is found becomes an alarm and a new task of their request.
        </p>
      </header>
      {checks ? (
        <>
          <section aria-label="Stores" className="overflow-hidden rounded-xl border border-line bg-surface">
            {checks.stores.length === 0 ? (
              <p className="p-4 text-muted">
                No store has been asked yet. The first is asked after the first deletion that an executor carried out.
              </p>
            ) : (
              <StoreTable stores={checks.stores} />
            )}
          </section>
          <section aria-labelledby="rule" className="space-y-3 rounded-xl border border-line bg-surface p-4">
            <h2 id="rule" className="font-semibold text-lg">
              How often
            </h2>
            <p>{ruleText(checks.rule)}</p>
            {mayApprove && <StoreRuleForm rule={checks.rule} />}
          </section>
        </>
      ) : (
        <Skeleton className="h-40" />
      )}
    </div>
  )
}

const StoreTable = ({ stores }: { stores: Stores }) => (
  <table className="w-full border-collapse text-left text-[0.93rem]">
    <caption className="sr-only">Stores, each with what came of asking it</caption>
    <thead>
      <tr className="border-line border-b text-[0.87rem] text-muted">
        <ColumnHead>Store</ColumnHead>
        <ColumnHead>Last answer</ColumnHead>
        <ColumnHead className="hidden sm:table-cell">Next</ColumnHead>
      </tr>
    </thead>
    <tbody>
      {stores.map(({ executor, askedAt, compared, problem, nextAt }) => (
        <tr key={executor} className="border-line border-b align-top last:border-b-0">
          <th scope="row" className="wrap-anywhere py-2.5 pr-3 pl-4 font-medium">
            {executor}
          </th>
          <td className="px-3 py-2.5">
            {askedAt ? timeText(askedAt) : 'None yet'}
            {compared !== null && (
              <span className="block text-muted">{counted(compared, 'identity', 'identities')} compared</span>
            )}
            {problem && (
              <span className="wrap-anywhere block text-fail">It did not answer the last time: {problem}</span>
            )}
          </td>
          <td className="hidden px-3 py-2.5 sm:table-cell">{nextAt ? timeText(nextAt) : 'Not planned'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
