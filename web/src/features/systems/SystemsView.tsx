'use client'

import dynamic from 'next/dynamic'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { AsOf, CompletenessNote, SidePanel } from '@/features/customer/index.ts'
import { GraphSkeleton } from '@/graph-view/index.ts'
import { classNames } from '@/lib/class-names.ts'
import type { Moment } from '@/lib/moment.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { PastNote } from '@/ui/PastNote.tsx'
import { chosenSystems, isNarrowed, type SystemChoice, systemParsers } from './model/filter.ts'
import { groupsOf } from './model/groups.ts'
import { SystemFilters } from './SystemFilters.tsx'
import { SystemPanel } from './SystemPanel.tsx'
import { SystemTable } from './SystemTable.tsx'
import type { SystemMap } from './types.ts'
import { UnplacedNote } from './UnplacedNote.tsx'
import { UnplacedPanel } from './UnplacedPanel.tsx'

// Cytoscape is loaded where a picture is looked at.
const SystemsPicture = dynamic(() => import('./picture/SystemsPicture.tsx').then((picture) => picture.SystemsPicture), {
  ssr: false,
  loading: () => <GraphSkeleton />,
})

type Props = {
  map: SystemMap
  /** The address asks for an earlier time. */
  past: boolean
}

/** Where personal data lies at a moment: how whole the answer is, then the systems by role; one of them opened beside. */
export function SystemsView({ map, past }: Props) {
  const moment = { asOf: map.asOf, past }
  const [choice, setChoice] = useQueryStates(systemParsers, { history: 'push' })
  const shown = useMemo(() => chosenSystems(map.systems, choice), [map.systems, choice])
  const opened = map.systems.find(({ key }) => key === choice.system)
  const panel = opened ?? (choice.unplaced ? 'unplaced' : null)
  const close = () => void setChoice({ system: null, unplaced: null })
  const open = (system: string) => void setChoice({ system, unplaced: null })
  return (
    <div className="space-y-4">
      <Header map={map} moment={moment} />
      {moment.past && (
        <PastNote>
          Personal data and current versions are shown as of {timeText(moment.asOf)}. Owner, region, access, retention
          and the system of each artifact are as on record today.
        </PastNote>
      )}
      <CompletenessNote completeness={map.completeness} />
      <SystemFilters systems={map.systems} choice={choice} onChoose={(change) => void setChoice(change)} />
      <div
        className={classNames(
          'grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:gap-6',
          panel && 'xl:grid-cols-[minmax(0,1fr)_28rem]',
        )}
      >
        <div className="min-w-0 space-y-4">
          {choice.system !== null && !opened && <NoSuchSystem named={choice.system} onClose={close} />}
          <UnplacedNote
            holding={map.unplaced}
            opened={choice.unplaced}
            onOpen={() => void setChoice({ system: null, unplaced: true })}
          />
          {shown.length === 0 ? (
            <Nothing
              choice={choice}
              past={moment.past}
              onClear={() => void setChoice({ role: null, region: null, missing: null, only: null })}
            />
          ) : (
            <>
              <SystemsPicture shown={shown} flows={map.flows} opened={opened?.key ?? null} onOpen={open} />
              <SystemTable
                groups={groupsOf(shown)}
                opened={opened?.key ?? null}
                narrow={panel !== null}
                onOpen={open}
              />
            </>
          )}
          <Shown map={map} shown={shown.length} choice={choice} onAll={(all) => void setChoice({ all })} />
        </div>
        {panel && (
          <SidePanel key={opened?.key ?? ''} label="What it holds" onClose={close}>
            {panel === 'unplaced' ? (
              <UnplacedPanel holding={map.unplaced} moment={moment} onClose={close} />
            ) : (
              <SystemPanel placed={panel} moment={moment} onClose={close} />
            )}
          </SidePanel>
        )}
      </div>
    </div>
  )
}

/** The address opens a system that is not among all that are on record. */
const NoSuchSystem = ({ named, onClose }: { named: string; onClose: () => void }) => (
  <div
    role="status"
    className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-warn-line bg-warn-soft px-4 py-3"
  >
    <p>
      System not found: <code className="wrap-anywhere">{named.slice(0, 100)}</code>. The address may be incomplete, or
      belong to another workspace.
    </p>
    <Button onClick={onClose}>Close</Button>
  </div>
)

type HeaderProps = { map: SystemMap; moment: Moment }

function Header({ map: { total, unplaced, systems, completeness }, moment }: HeaderProps) {
  const holding = systems.filter(({ holds }) => holds.artifacts > 0).length
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <div>
        <h1 className="font-semibold text-2xl tracking-tight">
          {moment.past ? 'Systems that had personal data' : 'Systems with personal data'}
        </h1>
        <p className="mt-1 text-muted">
          {counted(total.artifacts, 'artifact')}: {numberText(total.artifacts - unplaced.artifacts)} in{' '}
          {counted(holding, 'system')}
          {unplaced.artifacts > 0 && `, ${numberText(unplaced.artifacts)} in none`}.{' '}
          {counted(total.versions, 'version')}, {numberText(total.live)} of them current
          {!completeness.complete && ', found so far'}.
        </p>
      </div>
      <p className="text-[0.93rem]">
        <span className="text-muted">As of </span>
        <AsOf asOf={moment.asOf} />
      </p>
    </div>
  )
}

type ShownProps = { map: SystemMap; shown: number; choice: SystemChoice; onAll: (all: boolean) => void }

/** How many of the systems are in sight, and which are not. */
function Shown({ map: { systems, completeness }, shown, choice, onAll }: ShownProps) {
  const empty = systems.filter(({ holds }) => holds.artifacts === 0).length
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-[0.93rem] text-muted">
      <p role="status">
        {shown} of {counted(systems.length, 'system')} shown.
        {empty > 0 && !choice.all && ` Left out: ${counted(empty, 'system')} without known personal data.`}
        {!completeness.complete && <span className="font-medium text-warn"> The answer is incomplete.</span>}
      </p>
      {empty > 0 && (
        <Button aria-pressed={choice.all} onClick={() => onAll(!choice.all)}>
          {choice.all ? 'Only those with personal data' : 'Show all systems'}
        </Button>
      )}
    </div>
  )
}

type NothingProps = { choice: SystemChoice; past: boolean; onClear: () => void }

function Nothing({ choice, past, onClear }: NothingProps) {
  const narrowed = isNarrowed(choice)
  const none = `No registered system is known ${past ? 'to have held personal data by then' : 'to hold personal data'}.`
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-8 text-center">
      <p className="font-medium">{narrowed ? 'No system matches these filters.' : none}</p>
      <p className="mt-1 text-muted">
        {narrowed
          ? 'Other systems may exist outside these filters.'
          : 'Pipelines register the system of an artifact with registerArtifact.'}
      </p>
      {narrowed && (
        <Button className="mt-4" onClick={onClear}>
          Clear all filters
        </Button>
      )}
    </div>
  )
}
