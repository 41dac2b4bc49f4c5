'use client'

import { ExemptVersionsDocument, ManifestItemsDocument, WithdrawExemptionDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
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
      <Kept facts={facts} isOpen={isOpen} />
      {isOpen && <KeepForm facts={facts} />}
    </section>
  )
}

type Named = ReadonlyMap<string, { name: string; label: string }>

function Kept({ facts, isOpen }: { facts: CaseFacts; isOpen: boolean }) {
  const { rows } = useManifest(facts)
  const names: Named = new Map(rows.map((row) => [row.versionId, row]))
  const { id, version, exemptions } = facts
  if (exemptions.totalCount === 0) return null
  return (
    <ul aria-label="Kept versions" className="border-line border-t text-[0.93rem]">
      {exemptions.edges.map(({ node }) => (
        <li key={node.id} className="space-y-1 border-line border-b py-2.5 last:border-b-0">
          <p className="wrap-anywhere font-medium">
            {names.get(node.versionId)?.name ?? node.versionId}{' '}
            <span className="font-normal text-muted">{names.get(node.versionId)?.label}</span>
          </p>
          <p>
            {node.until ? `Until ${dayText(node.until)}, then it is done` : 'For good'}.{' '}
            {exemptionBasisNames[node.basis]}.
          </p>
          <p className="wrap-anywhere text-muted">
            “{node.ground}” {node.setBy}, {timeText(node.setAt)}
          </p>
          {isOpen && (
            <MoveForm
              title={`Treat ${names.get(node.versionId)?.name ?? 'this version'} after all`}
              action="Withdraw the exemption"
              look="quiet"
              shown={[]}
              onSend={async () => {
                const input = { id, version, versionIds: [node.versionId] }
                return (await request(WithdrawExemptionDocument, { input })).withdrawExemption
              }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const useManifest = ({ id }: CaseFacts) =>
  usePages({
    document: ManifestItemsDocument,
    variables: { id, filter: null },
    connection: ({ request }) => request?.manifest?.items,
    firstPage: 100,
  })

function KeepForm({ facts }: { facts: CaseFacts }) {
  const pages = useManifest(facts)
  const { id, version } = facts
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
              <fieldset className="sm:col-span-2">
                <legend className="mb-1 font-medium">Versions</legend>
                <ul className="max-h-60 space-y-1 overflow-y-auto rounded-lg border border-line p-2">
                  {choices.map(({ versionId, name, label, kind, systemKey }) => (
                    <li key={versionId}>
                      <label className="flex items-start gap-2">
                        <input type="checkbox" name="versionIds" value={versionId} className="mt-1" />
                        <span className="wrap-anywhere">
                          {name}{' '}
                          <span className="text-muted">
                            {[label, kindNames[kind], systemKey].filter(Boolean).join(', ')}
                          </span>
                        </span>
                      </label>
                    </li>
                  ))}
                </ul>
                {pages.total !== null && !pages.whole && (
                  <LoadMore pages={pages} complete>
                    {numberText(pages.rows.length)} of {counted(pages.total, 'version')} shown.
                  </LoadMore>
                )}
                {at('versionIds') && <p className="mt-1 text-fail">{at('versionIds')}</p>}
              </fieldset>
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
