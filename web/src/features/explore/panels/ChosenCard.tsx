import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { shownName } from '@/lib/closed.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { artifactPath } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames, numberText, roleNames } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'
import type { Card } from '../model/exploredGraph.ts'
import { allDirections } from '../model/neighbours.ts'
import { directionNames, versionText } from '../model/words.ts'
import type { ExploreActions } from '../useExploreActions.ts'

type Props = { card: Card; isFocus: boolean; moment: Moment; actions: ExploreActions }

/** What was chosen in the picture, and what can be done with it. */
export function ChosenCard({ card: { version, undrawn, expanded }, isFocus, moment, actions }: Props) {
  const { artifact } = version
  return (
    <section
      aria-label="What is chosen"
      className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-line border-t px-4 py-3"
    >
      <div className="min-w-0">
        <h2 className="flex items-center gap-2 break-all font-semibold">
          <KindIcon kind={artifact.kind} />
          <Name of={artifact} />
        </h2>
        <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-[13px]">
          <Fact name="Kind">{kindNames[artifact.kind]}</Fact>
          <Fact name="Version">{versionText(version)}</Fact>
          <Fact name="Created">{timeText(version.createdAt)}</Fact>
          {version.destroyedAt && <Fact name="Destroyed">{timeText(version.destroyedAt)}</Fact>}
          <Fact name="System">
            {artifact.system ? `${shownName(artifact.system)} (${roleNames[artifact.system.role]})` : 'not stated'}
          </Fact>
          <Fact name="Upstream">{numberText(version.upstreamCount)}</Fact>
          <Fact name="Downstream">{numberText(version.downstreamCount)}</Fact>
        </dl>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {allDirections
          .filter((direction) => undrawn[direction] > 0)
          .map((direction) => (
            <Button key={direction} onClick={() => actions.expand(version.id, [direction])}>
              Draw {numberText(undrawn[direction])} {directionNames[direction]}
            </Button>
          ))}
        {!isFocus && (expanded.UPSTREAM || expanded.DOWNSTREAM) && (
          <Button onClick={() => actions.collapse(version.id)}>Collapse its neighbours</Button>
        )}
        {!isFocus && <Button onClick={() => actions.pivot(version.id)}>Explore from here</Button>}
        <Link
          href={artifactPath(artifact.kind, artifact.id, { version: version.id, ...sameTime(moment) })}
          className="rounded px-1 font-medium text-accent underline-offset-4 hover:underline"
        >
          Open the artifact
        </Link>
        <button
          type="button"
          aria-label="Clear the selection"
          onClick={() => actions.select(null)}
          className="grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" size={16} />
        </button>
      </div>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="break-all">{children}</dd>
    </div>
  )
}
