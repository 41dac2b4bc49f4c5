'use client'

import { UserListDocument } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
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
  const { rows } = pages
  return (
    <section aria-labelledby="people" className="space-y-3">
      <header>
        <h2 id="people" className="font-semibold text-lg">
          People
        </h2>
        <p className="text-muted">Whoever has signed in. Roles come from the groups at your sign-in provider.</p>
      </header>
      <PagedBox
        pages={pages}
        failed="People could not be loaded."
        empty="Nobody has signed in yet."
        all={(total) => counted(total, 'person', 'people')}
      >
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
      </PagedBox>
    </section>
  )
}
