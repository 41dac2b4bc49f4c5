import type { FastifyInstance } from 'fastify'
import type { Database } from '../../platform/db/index.ts'
import type { NotRead } from '../../requests/suppression/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type FilterDeps, registerFilter, type Wanted } from '../consents/index.ts'
import { declarationsByIds } from '../declarations/index.ts'
import { isConsent } from '../vocabularies/index.ts'
import { type AdmissionRow, admissionById } from './store.ts'

const ADDRESS = '/admission/:id/members'

/**
 * `POST /admission/<id>/members`: whom a run that was admitted may use, for each identity of an NDJSON body. Where its purpose rests on consent, or on no basis that
 * is known, whoever consented; else whoever has not said no, and whose data was not deleted. 404 without such an admission, 409 where the run was refused
 * or the admission is over.
 */
export function registerAdmissionFilter(app: FastifyInstance, deps: FilterDeps): void {
  registerFilter(app, ADDRESS, deps, async ({ db, now }, { params }) => {
    const [admission] = await db.read(admissionById, { id: (params as { id: string }).id })
    return wantedOf(db, admission, now())
  })
}

const ADMITTED: readonly AdmissionRow['decision'][] = ['ADMITTED', 'ADMITTED_WITH_GAPS']

async function wantedOf(db: Database, admission: AdmissionRow | undefined, at: Instant): Promise<Wanted | NotRead> {
  if (!admission)
    return { status: 404, code: 'NOT_FOUND', problem: 'There is no admission with this id. `admissions` lists all.' }
  if (!ADMITTED.includes(admission.decision))
    return {
      status: 409,
      code: 'NOT_ADMITTED',
      problem: 'This run was not admitted, so it may use nobody. Look at its answers.',
    }
  if (admission.expiresAt <= at)
    return { status: 409, code: 'NOT_ADMITTED', problem: 'This admission is over. Ask again with admitRun.' }
  return {
    purposes: [admission.purpose],
    asOf: at,
    needs: (await restsOnConsent(db, admission)) ? 'CONSENT' : 'NO_REFUSAL',
  }
}

/** Also where no basis is known for all of it: what is not known is never allowed. */
async function restsOnConsent(db: Database, { answers }: AdmissionRow): Promise<boolean> {
  const basis = answers.find(({ question }) => question === 'LAWFUL_BASIS')
  if (basis?.answer !== 'COMPLIANT') return true
  const rows = await db.read(declarationsByIds, { ids: basis.evidence })
  return rows.some(({ said }) => said.kind === 'BASIS' && [said.iri, said.condition ?? ''].some(isConsent))
}
