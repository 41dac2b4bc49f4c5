'use client'

import { AdmissionsDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { usePages } from '@/lib/usePages.ts'
import { counted } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Admission } from './Admission.tsx'
import { AskForm } from './AskForm.tsx'
import { Mode } from './Mode.tsx'

/** Whether a run may be made, and what was answered before. */
export function GateView() {
  const mayRead = useMay('GOVERNANCE_READ')
  const mayAsk = useMay('GOVERNANCE_DECLARE')
  if (!mayRead)
    return (
      <Problem title="You may not see what the gate answers">
        Readers, handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Gate</h1>
        <p className="mt-1 text-muted">
          Whether a run may be made: four questions, answered before it with what had been declared by then. A gap is no
          permission.
        </p>
      </header>
      <Mode />
      {mayAsk && <AskForm />}
      <Kept />
    </div>
  )
}

function Kept() {
  const pages = usePages({
    document: AdmissionsDocument,
    variables: {},
    connection: ({ admissions }) => admissions,
    firstPage: 20,
    fresh: true,
  })
  return (
    <section aria-labelledby="kept" className="space-y-2">
      <h2 id="kept" className="font-semibold text-lg">
        Answers on record
      </h2>
      <PagedBox
        pages={pages}
        failed="The answers could not be loaded."
        empty="Nobody has asked yet. Pipelines ask with admitRun."
        all={(total) => counted(total, 'answer')}
        order=", the newest first"
      >
        <ul aria-label="Answers on record, the newest first">
          {pages.rows.map((row) => (
            <li key={row.id} className="border-line border-b p-4 last:border-b-0">
              <Admission admission={row} />
            </li>
          ))}
        </ul>
      </PagedBox>
    </section>
  )
}
