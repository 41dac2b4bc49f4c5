'use client'

import { UserListDocument } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { rolesText } from './words.ts'

/** People who have signed in. Their roles are given at the sign-in provider, not here. */
export function UsersSection() {
  const pages = usePages({
    document: UserListDocument,
    variables: {},
    connection: ({ users }) => users,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status } = pages
  return (
    <section aria-labelledby="people" className="space-y-3">
      <header>
        <h2 id="people" className="font-semibold text-lg">
          People
        </h2>
        <p className="text-muted">Whoever has signed in. Roles come from the groups at your sign-in provider.</p>
      </header>
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        {total === null && status !== 'failed' && <Skeleton className="m-4 h-5 w-2/3" />}
        {status === 'failed' && rows.length === 0 && <p className="p-4 text-fail">People could not be loaded.</p>}
        {total === 0 && <p className="p-4 text-muted">Nobody has signed in yet.</p>}
        {rows.length > 0 && (
          <table className="w-full border-collapse text-left text-[0.93rem]">
            <caption className="sr-only">People who have signed in, the last one first</caption>
            <thead>
              <tr className="border-line border-b text-[0.87rem] text-muted">
                {['Name', 'Roles', 'Last seen'].map((name) => (
                  <th key={name} scope="col" className="px-4 py-2 font-normal">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((user) => (
                <tr key={user.subject} className="border-line border-b align-top last:border-b-0">
                  <th scope="row" className="wrap-anywhere px-4 py-2 font-medium">
                    {user.name}
                  </th>
                  <td className="px-4 py-2">{rolesText(user.roles) || 'none'}</td>
                  <td className="px-4 py-2">{timeText(user.lastSeenAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {total !== null && total > 0 && (
          <LoadMore pages={pages} complete className="border-line border-t">
            {numberText(rows.length)} of {counted(total, 'person', 'people')} shown.
          </LoadMore>
        )}
      </div>
    </section>
  )
}
