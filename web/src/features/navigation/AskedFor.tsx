'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** Where in the address something is named: a part of the path, counted from 0, or a parameter of the query. */
export type NamedAt = { name: string; part: number } | { name: string; parameter: string }

/** So much of what an address names is told. */
const MOST = 100

/** What the address of a page that is not there names. It is what somebody typed or followed, and no more than that is known. */
export function AskedFor({ named }: { named: readonly NamedAt[] }) {
  const parts = usePathname().split('/').slice(1)
  const query = useSearchParams()
  const told = named.flatMap((one) => {
    const text = 'part' in one ? decoded(parts[one.part]) : query.get(one.parameter)
    return text ? [{ name: one.name, text: text.length > MOST ? `${text.slice(0, MOST)}…` : text }] : []
  })
  if (told.length === 0) return null
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {told.map(({ name, text }) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="wrap-anywhere">
            <code className="text-[0.93rem]">{text}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A part of a path as it was meant; one that cannot be read, as it stands. */
function decoded(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '')
  } catch {
    return part ?? ''
  }
}
