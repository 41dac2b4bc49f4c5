import type { ReactNode } from 'react'
import { AsOf } from './AsOf.tsx'
import { CopyReference } from './CopyReference.tsx'
import { OwnReference } from './OwnReference.tsx'
import type { Impact } from './types.ts'

type Props = { impact: Impact; actions?: ReactNode }

/** Who is looked at, without saying who: the opaque ref and the kinds of identities that lead to it. */
export function CustomerHeader({ impact: { customer, asOf }, actions }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <h1 className="font-semibold text-2xl tracking-tight">What this customer’s data touched</h1>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-[0.93rem]">
          <Fact name="Customer">
            <CopyReference reference={customer.ref} />
          </Fact>
          <Fact name="Your reference">
            <OwnReference customerRef={customer.ref} />
          </Fact>
          <Fact name="Known by">
            {customer.identities.map(({ namespace }) => namespace).join(', ') || 'no identity'}
          </Fact>
          <Fact name="As of">
            <AsOf asOf={asOf} />
          </Fact>
        </dl>
        {actions}
      </div>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
