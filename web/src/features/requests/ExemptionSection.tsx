'use client'

import { ExemptVersionsDocument, ManifestItemsDocument, WithdrawExemptionDocument } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { Check, Checks } from '@/ui/Checks.tsx'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Name } from '@/ui/Name.tsx'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts } from './types.ts'
import { exemptionBases, exemptionBasisNames } from './words.ts'

/** What is kept for this request although the person asked for deletion: version by version, each with its ground. */
export function ExemptionSection({ facts }: { facts: CaseFacts }) {
  const { exemptions, moves } = facts
  const isOpen = useMay('CASE_HANDLE') && (moves.includes('PLAN') || moves.includes('APPROVE'))
  if (exemptions.totalCount === 0 && !isOpen) return null
  return (
    <section aria-labelledby="kept" className="space-y-4 rounded-xl border border-line bg-surface p-4">
      <header>
        <h2 id="kept" className="font-semibold text-lg">
          Kept versions
        </h2>
        <p className="text-muted">
          {exemptions.totalCount === 0
            ? 'Nothing is kept. All that the manifest lists is treated.'
            : `${counted(exemptions.totalCount, 'version')} of the manifest ${exemptions.totalCount === 1 ? 'is' : 'are'} kept. The rest is treated all the same.`}
        </p>
      </header>
      <KeptList facts={facts} isOpen={isOpen} />
      {isOpen && <KeepForm facts={facts} />}
    </section>
  )
}

type Kept = CaseFacts['exemptions']['edges'][number]['node']

function KeptList({ facts, isOpen }: { facts: CaseFacts; isOpen: boolean }) {
  const { totalCount, edges } = facts.exemptions
  if (totalCount === 0) return null
  return (
    <>
      <ul aria-label="Kept versions" className="border-line border-t text-[0.93rem]">
        {edges.map(({ node }) => (
          <li key={node.id} className="space-y-1 border-line border-b py-2.5 last:border-b-0">
            <KeptFacts kept={node} />
            {isOpen && <TreatForm facts={facts} kept={node} />}
          </li>
        ))}
      </ul>
      {edges.length < totalCount && (
        <p className="text-muted">
          {numberText(edges.length)} of {counted(totalCount, 'version')} shown. The plan lists all of them.
        </p>
      )}
    </>
  )
}

const KeptFacts = ({ kept }: { kept: Kept }) => (
  <>
    <p className="wrap-anywhere font-medium">
      <Name of={kept} /> {!kept.closed && <span className="font-normal text-muted">{kept.label}</span>}
    </p>
    <p>
      {kept.until ? `Until ${dayText(kept.until)}, then it is done` : 'For good'}. {exemptionBasisNames[kept.basis]}.
    </p>
    <p className="wrap-anywhere text-muted">
      {!kept.closed && `“${kept.ground}” `}
      {kept.setBy}, {timeText(kept.setAt)}
    </p>
  </>
)

const TreatForm = ({ facts: { id, version }, kept }: { facts: CaseFacts; kept: Kept }) => (
  <MoveForm
    title={`Treat ${shownName(kept)} after all`}
    action="Withdraw the exemption"
    look="quiet"
    shown={[]}
    onSend={async () => {
      const input = { id, version, versionIds: [kept.versionId] }
      return (await request(WithdrawExemptionDocument, { input })).withdrawExemption
    }}
  />
)

function KeepForm({ facts }: { facts: CaseFacts }) {
  const { id, version } = facts
  const pages = usePages({
    document: ManifestItemsDocument,
    variables: { id, filter: null },
    connection: ({ request }) => request?.manifest?.items,
    firstPage: 100,
  })
  const choices = pages.rows.filter(({ kind }) => kind !== 'MODEL')
  return (
    <details className="text-[0.93rem]">
      <summary className="cursor-pointer font-medium">Keep versions for this request</summary>
      <div className="mt-3">
        <MoveForm
          title="Keep versions"
          action="Keep them"
          look="quiet"
          note="Somebody else approves this with the plan. A plan that waits has to be made again."
          shown={['versionIds', 'basis', 'ground', 'until']}
          onSend={async (form) => {
            const until = textIn(form, 'until')
            const input = {
              id,
              version,
              versionIds: form.getAll('versionIds').map(String),
              basis: chosenIn(form, 'basis', exemptionBases),
              ground: textIn(form, 'ground'),
              until: until === '' ? null : `${until}T00:00:00Z`,
            }
            return (await request(ExemptVersionsDocument, { input })).exempt
          }}
        >
          {(at) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Checks name="Versions" problem={at('versionIds')} className="sm:col-span-2">
                {choices.map((row) => (
                  <Check key={row.versionId} name="versionIds" value={row.versionId}>
                    <Name of={row} />{' '}
                    <span className="text-muted">
                      {[row.closed ? '' : row.label, kindNames[row.kind], row.closed ? '' : row.systemKey]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </Check>
                ))}
                {pages.total !== null && !pages.whole && (
                  <LoadMore pages={pages} complete>
                    {numberText(pages.rows.length)} of {counted(pages.total, 'version')} shown.
                  </LoadMore>
                )}
              </Checks>
              <Select
                label="On what"
                name="basis"
                options={exemptionBases}
                names={exemptionBasisNames}
                problem={at('basis')}
              />
              <Labelled name="Until" note="Empty: for good." problem={at('until')}>
                {(described) => <input {...described} type="date" name="until" className={field} />}
              </Labelled>
              <Labelled name="Ground, with the rule" problem={at('ground')} className="sm:col-span-2">
                {(described) => <textarea {...described} name="ground" className={area} />}
              </Labelled>
            </div>
          )}
        </MoveForm>
      </div>
    </details>
  )
}
