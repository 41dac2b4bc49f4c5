import { classNames } from '@/lib/class-names.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import type { RoleGroup } from './model/groups.ts'
import { gapNames } from './model/words.ts'
import type { PlacedSystem } from './types.ts'

type Props = {
  groups: readonly RoleGroup[]
  opened: string | null
  /** Something stands beside the table: it has less room. */
  narrow: boolean
  onOpen: (key: string) => void
}

/** From which width on columns are shown: whose and where it is; under which terms. */
type Shown = { place: string; terms: string }

/** The systems, a block of rows for each role. Columns that a narrow screen has no room for stand under the name there. */
export function SystemTable({ groups, opened, narrow, onOpen }: Props) {
  const shown: Shown = narrow
    ? { place: 'hidden xl:table-cell', terms: 'hidden 2xl:table-cell' }
    : { place: 'hidden md:table-cell', terms: 'hidden lg:table-cell' }
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">Systems by role. Choose one to see what it holds.</caption>
        <thead>
          <tr className="border-line border-b text-[0.87rem] text-muted">
            <Head>System</Head>
            <Head className={shown.place}>Owner</Head>
            <Head className={shown.place}>Region</Head>
            <Head className={shown.terms}>Access</Head>
            <Head className={shown.terms}>Retention</Head>
            <Head className="text-right">Holds</Head>
            <Head className="hidden sm:table-cell">Not on record</Head>
          </tr>
        </thead>
        {groups.map(({ role, title, systems }) => (
          <tbody key={role} className="border-line border-b last:border-b-0">
            <tr className="bg-sunken">
              <th scope="rowgroup" colSpan={7} className="px-3 py-1.5 font-medium text-[0.87rem] sm:px-4">
                {title} <span className="font-normal text-muted tabular-nums">{systems.length}</span>
              </th>
            </tr>
            {systems.map((placed) => (
              <Row
                key={placed.key}
                placed={placed}
                shown={shown}
                opened={placed.key === opened}
                onOpen={() => onOpen(placed.key)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Head({ className, children }: { className?: string; children: string }) {
  return (
    <th scope="col" className={classNames('px-3 py-2 font-normal sm:px-4', className)}>
      {children}
    </th>
  )
}

type RowProps = { placed: PlacedSystem; shown: Shown; opened: boolean; onOpen: () => void }

/** The whole row reacts to a click; for everybody else the name in it is the button. */
function Row({ placed: { key, closed, system, holds, missing }, shown, opened, onOpen }: RowProps) {
  return (
    <tr
      onClick={onOpen}
      className={classNames(
        'cursor-pointer border-line border-t align-top',
        opened ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <th scope="row" className="px-3 py-2.5 font-normal sm:px-4">
        <button type="button" aria-pressed={opened} className="cursor-pointer rounded text-left font-medium">
          <Name of={{ name: system?.name ?? key, closed }} />
        </button>
        {!closed && <span className="wrap-anywhere block text-[0.87rem] text-muted">{key}</span>}
        <Gaps missing={missing} className="mt-1 sm:hidden" />
      </th>
      <Cell className={shown.place}>{system?.owner}</Cell>
      <Cell className={shown.place}>{system?.region}</Cell>
      <Cell className={shown.terms}>
        {system && system.access.length > 0 && counted(system.access.length, 'party', 'parties')}
      </Cell>
      <Cell className={shown.terms}>{system?.retentionDays != null && counted(system.retentionDays, 'day')}</Cell>
      <td className="px-3 py-2.5 text-right tabular-nums sm:px-4">
        <span className="block whitespace-nowrap">{counted(holds.artifacts, 'artifact')}</span>
        <span className="block whitespace-nowrap text-[0.87rem] text-muted">{numberText(holds.live)} current</span>
      </td>
      <td className="hidden px-3 py-2.5 sm:table-cell sm:px-4">
        <Gaps missing={missing} />
      </td>
    </tr>
  )
}

function Cell({ className, children }: { className: string; children: string | false | null | undefined }) {
  return (
    <td className={classNames('px-3 py-2.5 text-[0.93rem] sm:px-4', className)}>
      {children || <span className="text-muted">—</span>}
    </td>
  )
}

function Gaps({ missing, className }: { missing: PlacedSystem['missing']; className?: string }) {
  if (missing.length === 0) return null
  return (
    <ul className={classNames('flex flex-wrap gap-1', className)}>
      {missing.map((gap) => (
        <li
          key={gap}
          className="whitespace-nowrap rounded border border-warn-line bg-warn-soft px-1.5 text-[0.87rem] text-warn"
        >
          {gapNames[gap]}
        </li>
      ))}
    </ul>
  )
}
