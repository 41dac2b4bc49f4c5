'use client'

import { IdentifierFindingListDocument } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { MaskingRule } from './MaskingRule.tsx'
import { kindNames, placeNames } from './words.ts'

const columns = ['Looks like', 'Where', 'In', 'Statements', 'Last seen']

/** What looks like people's identifiers where only names of data belong. `mayChange`: whoever looks may have them masked. */
export function IdentifiersSection({ mayChange }: { mayChange: boolean }) {
  const pages = usePages({
    document: IdentifierFindingListDocument,
    variables: {},
    connection: ({ identifierFindings }) => identifierFindings,
    firstPage: 10,
    fresh: true,
  })
  const { rows } = pages
  return (
    <section aria-labelledby="identifiers" className="space-y-3">
      <header>
        <h2 id="identifiers" className="font-semibold text-lg">
          Identifiers in names
        </h2>
        <p className="text-muted">
          E-mail addresses and phone numbers in names of data, jobs and columns, where everybody who sees lineage would
          read them.
        </p>
      </header>
      <PagedBox
        pages={pages}
        failed="Findings could not be loaded."
        empty="None was found."
        all={(total) => counted(total, 'finding')}
        order=", the last one first"
        above={<MaskingRule mayChange={mayChange} />}
      >
        <div className="overflow-x-auto">
          <table className="w-full min-w-[40rem] border-collapse text-left text-[0.93rem]">
            <caption className="sr-only">Identifiers in names, the last one first</caption>
            <thead>
              <tr className="border-line border-b text-[0.87rem] text-muted">
                {columns.map((name) => (
                  <th key={name} scope="col" className="px-4 py-2 font-normal">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((finding) => (
                <tr key={finding.id} className="border-line border-b align-top last:border-b-0">
                  <td className="px-4 py-2">{kindNames[finding.kind]}</td>
                  <td className="px-4 py-2">{placeNames[finding.place]}</td>
                  <td className="wrap-anywhere px-4 py-2">
                    {finding.shown}
                    {finding.masked && <span className="block text-[13px] text-muted">masked</span>}
                  </td>
                  <td className="px-4 py-2 tabular-nums">{numberText(finding.count)}</td>
                  <td className="px-4 py-2">{timeText(finding.lastAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </PagedBox>
    </section>
  )
}
