'use client'

import { AcknowledgeGapsDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { caveatNames, counted, kindNames, numberText } from '@/lib/words.ts'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { area, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { ManifestTable } from './ManifestTable.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts, ManifestFacts } from './types.ts'

type Props = { facts: CaseFacts; manifest: ManifestFacts; mayHandle: boolean }

/** What the data had touched when it was looked up: counts, known gaps, and every version. */
export function ManifestSection({ facts, manifest, mayHandle }: Props) {
  return (
    <section aria-labelledby="manifest" className="space-y-4 rounded-xl border border-line bg-surface p-4">
      <header>
        <h2 id="manifest" className="font-semibold text-lg">
          Manifest
        </h2>
        <p className="text-muted">
          {counted(manifest.total, 'version')} touched, {numberText(manifest.live)} of them current, as of{' '}
          {timeText(manifest.asOf)}. All recorded lineage was searched.
        </p>
        <p className="wrap-anywhere mt-2 flex flex-wrap items-center gap-2 text-[0.87rem] text-muted">
          <span>
            SHA-256 <code>{manifest.digest}</code>
          </span>
          <CopyButton text={manifest.digest} label="Copy the digest of the manifest" />
          {manifest.intact ? (
            <span className="text-good">✓ unchanged since</span>
          ) : (
            <span className="text-fail">! what is stored no longer has this digest</span>
          )}
        </p>
      </header>
      <Counts manifest={manifest} />
      <Gaps facts={facts} manifest={manifest} mayHandle={mayHandle} />
      <ManifestTable id={facts.id} manifest={manifest} />
    </section>
  )
}

const Counts = ({ manifest }: { manifest: ManifestFacts }) => (
  <div className="grid gap-4 text-[0.93rem] sm:grid-cols-2">
    <div>
      <h3 className="font-medium">By verdict</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {manifest.byVerdict.map(({ verdict, count }) => (
          <li key={verdict} className="flex items-center gap-2">
            <VerdictMark verdict={verdict} />
            <span className="tabular-nums">{numberText(count)}</span>
          </li>
        ))}
      </ul>
    </div>
    <div>
      <h3 className="font-medium">By kind</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {manifest.byKind.map(({ kind, count }) => (
          <li key={kind}>
            {kindNames[kind]} <span className="tabular-nums">{numberText(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  </div>
)

function Gaps({ facts: { id, version, stage }, manifest, mayHandle }: Props) {
  const open = manifest.gaps.filter(({ acknowledged }) => !acknowledged)
  if (manifest.gaps.length === 0) return <p>No known gaps.</p>
  return (
    <div className="space-y-3 rounded-lg border border-line bg-sunken p-3">
      <h3 className="font-semibold">
        Known gaps{' '}
        <span className="font-normal text-muted">
          {open.length === 0 ? 'all acknowledged' : `${numberText(open.length)} to check`}
        </span>
      </h3>
      <ul className="space-y-2 text-[0.93rem]">
        {manifest.gaps.map((gap) => (
          <li key={gap.code}>
            <span className="font-medium">
              {gap.acknowledged ? '✓ ' : '○ '}
              {caveatNames[gap.code]}
            </span>{' '}
            <span className="text-muted">
              {numberText(gap.count)}, {gap.acknowledged ? 'acknowledged' : 'to check'}
            </span>
            <span className="wrap-anywhere block">{gap.message}</span>
          </li>
        ))}
      </ul>
      {mayHandle && open.length > 0 && stage === 'PLANNING' && (
        <MoveForm
          title="Acknowledge the gaps"
          action="Acknowledge all of them"
          shown={['note']}
          onSend={async (form) => {
            const gaps = manifest.gaps.map(({ code }) => code)
            const input = { id, version, manifest: manifest.digest, gaps, note: textIn(form, 'note') }
            return (await request(AcknowledgeGapsDocument, { input })).acknowledgeGaps
          }}
        >
          {(at) => (
            <Labelled name="What was checked instead, for each gap" problem={at('note')}>
              {(described) => <textarea {...described} name="note" className={area} />}
            </Labelled>
          )}
        </MoveForm>
      )}
    </div>
  )
}
