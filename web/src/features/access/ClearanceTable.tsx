import type { ClearanceRowFragment } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { type Holder, holderName } from './useGrants.ts'
import { categoriesText, purposesText, systemsText } from './words.ts'

type Props = {
  clearances: readonly ClearanceRowFragment[]
  holders: readonly Holder[]
  /** Absent: whoever looks may change nothing. */
  onEdit?: ((clearance: ClearanceRowFragment) => void) | undefined
}

/** Clearances with whom they are for, what they open, and why. */
export function ClearanceTable({ clearances, holders, onEdit }: Props) {
  const nameOf = (one: ClearanceRowFragment) => holderName(holders, one)
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[46rem] border-collapse text-left text-[0.93rem]">
        <caption className="sr-only">Clearances, the last change first</caption>
        <thead>
          <tr className="border-line border-b text-[0.87rem] text-muted">
            {['Person or token', 'Systems', 'Categories', 'Purposes', 'Reason'].map((name) => (
              <ColumnHead key={name}>{name}</ColumnHead>
            ))}
            <th scope="col" className="px-3 py-1.5">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {clearances.map((one) => (
            <tr key={`${one.holderKind} ${one.holder}`} className="border-line border-b align-top last:border-b-0">
              <th scope="row" className="wrap-anywhere py-2 pr-3 pl-4 font-medium">
                {nameOf(one)}
                {one.holderKind === 'MACHINE' && <span className="font-normal text-muted"> (token)</span>}
                <span className="block font-normal text-[13px] text-muted">
                  set by {one.setBy}, {timeText(one.setAt)}
                </span>
              </th>
              <td className="wrap-anywhere px-3 py-2">{systemsText(one)}</td>
              <td className="wrap-anywhere px-3 py-2">{categoriesText(one)}</td>
              <td className="wrap-anywhere px-3 py-2">{purposesText(one)}</td>
              <td className="wrap-anywhere px-3 py-2">{one.reason}</td>
              <td className="px-3 py-2 text-right">
                {onEdit && (
                  <Button onClick={() => onEdit(one)} aria-label={`Change the clearance of ${nameOf(one)}`}>
                    Change
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
