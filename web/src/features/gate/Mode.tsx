import { useQuery } from '@tanstack/react-query'
import { GateModeDocument, SetGateModeDocument, type SetGateModeMutation } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Button } from '@/ui/Button.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

/** Whether a gap refuses a run here; who may can change it. */
export function Mode() {
  const mayChange = useMay('GOVERNANCE_MANAGE')
  const { data, error } = useQuery(queryOf(GateModeDocument, {}))
  const refresh = useRefreshOf([GateModeDocument])
  const change = useChange<SetGateModeMutation['setGateMode']>(() => refresh())
  if (error) return <p className="text-fail">Whether gaps refuse runs could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="h-6 w-2/3" />
  const { enforcing } = data.gateMode
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p>
        {enforcing
          ? 'This workspace enforces the gate: a gap refuses a run until it is filled.'
          : 'This workspace observes: a gap is told, and refuses no run. A violation always does.'}
      </p>
      {mayChange && (
        <Button
          disabled={change.pending}
          onClick={() =>
            change.send(
              async () => (await request(SetGateModeDocument, { input: { enforcing: !enforcing } })).setGateMode,
            )
          }
        >
          {enforcing ? 'Only observe' : 'Enforce it'}
        </Button>
      )}
      <p role="alert" className="text-fail empty:hidden">
        {change.rest()}
      </p>
    </div>
  )
}
