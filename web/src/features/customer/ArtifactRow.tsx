import { ChevronRight } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { counted, kindNames, numberText, roleNames } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { VersionName } from '@/ui/VersionName.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import { Life, ShownVerdict } from './cells.tsx'
import { looks } from './columns.ts'
import type { TouchedArtifact } from './types.ts'

type Props = {
  row: TouchedArtifact
  isOpen: boolean
  /** The version that stands for it is explained. */
  isSelected: boolean
  onToggle: () => void
  onSelect: () => void
}

/** One artifact. To press it explains its strongest version, and opens the others below it. */
export function ArtifactRow({ row, isOpen, isSelected, onToggle, onSelect }: Props) {
  const { artifact, verdict, versions, live, newest, strongest } = row
  const { system } = artifact
  return (
    // The whole row reacts to a click; for everybody else the name in it is the button.
    <tr
      onClick={onSelect}
      className={classNames(
        'cursor-pointer border-line border-t align-top',
        isSelected ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <td className={looks.VERDICT}>
        <ShownVerdict verdict={verdict} />
      </td>
      <td className={looks.NAME}>
        <div className="flex items-start gap-1">
          <button type="button" aria-pressed={isSelected} className="min-w-0 flex-1 cursor-pointer rounded text-left">
            <span className="block break-words font-medium">
              <Name of={artifact} />
            </span>
            <span className="block break-words text-[0.87rem] text-muted">
              {versions > 1 ? <Versions row={row} /> : <VersionName version={strongest.version} />}
              <span className="@5xl:hidden"> · {kindNames[artifact.kind]}</span>
              <span className="@3xl:hidden">{system && ` in ${shownName(system)}`}</span>
              <span className="@4xl:hidden">{system?.owner && `, ${system.owner}`}</span>
            </span>
          </button>
          {versions > 1 && (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-label={`Versions of ${shownName(artifact)}`}
              title={isOpen ? 'Hide its versions' : 'Show its versions'}
              onClick={(event) => {
                event.stopPropagation()
                onToggle()
              }}
              className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-line hover:text-ink"
            >
              <ChevronRight
                aria-hidden="true"
                size={16}
                className={classNames('motion-safe:transition-transform', isOpen && 'rotate-90')}
              />
            </button>
          )}
        </div>
      </td>
      <td className={looks.KIND}>{kindNames[artifact.kind]}</td>
      <td className={looks.SYSTEM}>
        <SystemName system={system} />
      </td>
      <td className={classNames(looks.OWNER, 'break-words')}>
        {system?.owner ?? <span className="text-muted">–</span>}
      </td>
      <td className={looks.CREATED}>
        <time dateTime={newest} title={timeText(newest)} className="whitespace-nowrap">
          {dayText(newest)}
        </time>
      </td>
      <td className={classNames(looks.CURRENT, 'tabular-nums')}>
        {versions === 1 ? (
          <Life of={strongest} />
        ) : (
          <>
            {numberText(live)} <span className="text-muted">of {numberText(versions)}</span>
          </>
        )}
      </td>
    </tr>
  )
}

/** How many versions there are, and of which verdict where they differ. */
function Versions({ row: { versions, byVerdict, verdict } }: { row: TouchedArtifact }) {
  const others = byVerdict.filter((one) => one.verdict !== verdict)
  return (
    <>
      {counted(versions, 'version')}
      {others.map((one) => `, ${numberText(one.count)} ${verdicts[one.verdict].label.toLowerCase()}`).join('')}
    </>
  )
}

function SystemName({ system }: Pick<TouchedArtifact['artifact'], 'system'>) {
  if (!system) return <span className="text-muted">not registered</span>
  return (
    <>
      <span className="block break-words">
        <Name of={system} />
      </span>
      <span className="block text-[0.87rem] text-muted">{roleNames[system.role]}</span>
    </>
  )
}
