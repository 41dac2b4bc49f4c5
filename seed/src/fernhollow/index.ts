import type { Company } from '../company.ts'
import { copies } from './copies.ts'
import { datasets } from './datasets.ts'
import { learningAssets } from './learning.ts'
import { lists } from './lists.ts'
import { peopleOfFernhollow } from './people.ts'
import { reports } from './reports.ts'
import { destructions, erasures, inferences, modelVersions, rollouts } from './serving.ts'
import { sources } from './sources.ts'
import { systems } from './systems.ts'
import { learningJobs } from './training.ts'
import { warehouse } from './warehouse.ts'

export { ada } from './people.ts'

/** A brand that sells care products from its own shop, and the agency Northlight that personalises it. */
export const fernhollow = (seed: string): Company => ({
  workspace: 'fernhollow',
  title: 'Fernhollow',
  systems,
  assets: [...datasets, ...learningAssets],
  jobs: [...sources, ...warehouse, ...reports, ...learningJobs, ...copies],
  people: peopleOfFernhollow(seed),
  lists,
  modelVersions,
  rollouts,
  inferences,
  destructions,
  erasures,
  unreported: [{ kind: 'DATASET', namespace: 'sftp://partner.lookalike.example', name: 'lookalikes' }],
})
