import Link from 'next/link'
import type { AuditRowFragment } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { customerPath } from '@/lib/paths.ts'
import { shortReference } from '@/lib/reference.ts'
import { momentText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'
import { aboutText, actionNames, outcomeNames } from './words.ts'

type Props = { entries: readonly AuditRowFragment[]; caption: string; isOfOnePerson?: boolean }

/** Who did what, a row each. */
export function AuditTable({ entries, caption, isOfOnePerson = false }: Props) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-[0.93rem]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          <Head>When</Head>
          <Head>Who</Head>
          <Head className="w-1/3">What</Head>
          {!isOfOnePerson && <Head className="hidden md:table-cell">Customer</Head>}
          <Head className="hidden text-right lg:table-cell">How much</Head>
          <Head>Outcome</Head>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="border-line border-b align-top last:border-b-0">
            <td className="py-2 pr-3 pl-4">{momentText(entry.at)}</td>
            <td className="break-words px-3 py-2">
              {entry.actor}
              <span className="block text-[13px] text-muted">{entry.roles.join(', ')}</span>
            </td>
            <td className="px-3 py-2">
              {actionNames[entry.action]}
              <span className="block break-words text-[13px] text-muted">
                {[...entry.fields.map(fieldText), ...entry.about.map(aboutText)].join(', ')}
              </span>
              {entry.reason && <span className="block break-words text-[13px]">Reason: {entry.reason}</span>}
            </td>
            {!isOfOnePerson && (
              <td className="hidden px-3 py-2 md:table-cell">
                {entry.customer && (
                  <Link
                    prefetch={false}
                    href={customerPath(entry.customer)}
                    className="rounded underline underline-offset-4"
                  >
                    {shortReference(entry.customer)}
                  </Link>
                )}
              </td>
            )}
            <td className="hidden px-3 py-2 text-right tabular-nums lg:table-cell">
              {entry.count === null || entry.count === undefined ? 'not known' : numberText(entry.count)}
            </td>
            <td className={classNames('px-3 py-2', entry.outcome !== 'ALLOWED' && 'text-fail')}>
              {outcomeNames[entry.outcome]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `Query.customerImpact` is called `customerImpact`; a route is called as it is. */
const fieldText = (field: string): string => field.replace(/^(Query|Mutation)\./, '')

const Head = ({ className, children }: { className?: string; children: string }) => (
  <th scope="col" className={classNames('px-3 py-1.5 font-normal first:pl-4', className)}>
    {children}
  </th>
)
