import { Problem } from '@/ui/Problem.tsx'

/** Instead of a list: why there is none. */
export function AuditProblem({ code }: { code: string }) {
  if (code === 'FORBIDDEN')
    return <Problem title="The audit is for auditors and admins">Ask an admin for one of these roles.</Problem>
  if (code === 'BAD_USER_INPUT')
    return <Problem title="No entry can match">One of the times is none. Write it like 2026-03-01T09:00.</Problem>
  return (
    <Problem title="The audit is not available">
      The lineage service did not answer. Whoever looks at a person is on record all the same, or gets no answer either.
    </Problem>
  )
}
