'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { AuditStateDocument, SetAuditRetentionDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'

const YEAR = 365

const choices: readonly (number | null)[] = [null, YEAR, 2 * YEAR, 3 * YEAR, 6 * YEAR, 10 * YEAR]

/** How long entries are kept, in days; null: for ever. */
const spanText = (days: number | null): string => {
  if (days === null) return 'for ever'
  return days % YEAR === 0 ? `for ${counted(days / YEAR, 'year', 'years')}` : `for ${counted(days, 'day', 'days')}`
}

type Props = { days: number | null; removed: number }

/** How long the audit keeps its entries; an admin can change it. */
export function Retention({ days, removed }: Props) {
  const mayChange = useMay('AUDIT_MANAGE')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {mayChange ? <Choice days={days} /> : <p>Entries are kept {spanText(days)}.</p>}
      {removed > 0 && (
        <p className="text-muted">{counted(removed, 'entry has', 'entries have')} been removed. Their hashes stay.</p>
      )}
    </div>
  )
}

function Choice({ days }: { days: number | null }) {
  const id = useId()
  const refresh = useRefreshOf([AuditStateDocument])
  const [chosen, setChosen] = useState(days)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (wanted: number | null) => {
      const { setAuditRetention } = await request(SetAuditRetentionDocument, { days: wanted })
      const [refused] = setAuditRetention.userErrors
      if (refused) throw new Error(refused.message)
    },
    onSuccess: refresh,
  })
  const all = choices.includes(days) ? choices : [days, ...choices]
  return (
    <>
      <label htmlFor={id}>Entries are kept</label>
      <select
        id={id}
        value={chosen ?? ''}
        disabled={isPending}
        onChange={({ target }) => setChosen(target.value === '' ? null : Number(target.value))}
        className="h-9 rounded-lg border border-line-strong bg-surface px-2.5"
      >
        {all.map((one) => (
          <option key={one ?? 'ever'} value={one ?? ''}>
            {spanText(one)}
          </option>
        ))}
      </select>
      {chosen !== days && (
        <>
          <Button disabled={isPending} onClick={() => mutate(chosen)}>
            Save
          </Button>
          {chosen !== null && <p className="text-muted">Older entries will be removed, and will not come back.</p>}
        </>
      )}
      {error && (
        <p role="alert" className="text-fail">
          {error.message}
        </p>
      )}
    </>
  )
}
