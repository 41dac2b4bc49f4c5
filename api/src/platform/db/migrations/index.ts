import { migration as firstSchema } from './001-first-schema.ts'
import { migration as systems } from './002-systems.ts'
import { migration as memberChunks } from './003-member-chunks.ts'
import { migration as workspaces } from './004-workspaces.ts'
import { migration as statementCounts } from './005-statement-counts.ts'
import { migration as graphRewritten } from './006-graph-rewritten.ts'
import { migration as runIdsAndViews } from './007-run-ids-and-views.ts'
import { migration as listsOfRuns } from './008-lists-of-runs.ts'
import { migration as notes } from './009-notes.ts'
import { migration as changeReaders } from './010-change-readers.ts'
import { migration as datasources } from './011-datasources.ts'
import { migration as openRuns } from './012-open-runs.ts'
import { migration as likenesses } from './013-likenesses.ts'
import { migration as toldSchemas } from './014-told-schemas.ts'
import { migration as sharing } from './015-sharing.ts'
import { migration as artifactGroups } from './016-artifact-groups.ts'
import { migration as rebuilding } from './017-rebuilding.ts'
import { migration as smallLists } from './018-small-lists.ts'
import { migration as audit } from './019-audit.ts'
import { migration as tokens } from './020-tokens.ts'
import { migration as grants } from './021-grants.ts'
import { migration as rates } from './022-rates.ts'
import { migration as identifiers } from './023-identifiers.ts'
import { migration as incidents } from './024-incidents.ts'
import { migration as vault } from './025-vault.ts'
import { migration as requests } from './026-requests.ts'
import { migration as packages } from './027-packages.ts'
import { migration as plans } from './028-plans.ts'
import { migration as positions } from './029-positions.ts'
import { migration as escalations } from './030-escalations.ts'
import { migration as work } from './031-work.ts'
import { migration as holds } from './032-holds.ts'
import { migration as clearances } from './033-clearances.ts'
import { migration as exemptions } from './034-exemptions.ts'
import { migration as tasks } from './035-tasks.ts'
import { migration as taskLinks } from './036-task-links.ts'
import { migration as rotations } from './037-rotations.ts'
import { migration as eraseLinks } from './038-erase-links.ts'
import { migration as declarations } from './039-declarations.ts'
import { migration as consents } from './040-consents.ts'
import { migration as admissions } from './041-admissions.ts'
import { migration as references } from './042-references.ts'
import { migration as acceptances } from './043-acceptances.ts'
import { migration as search } from './044-search.ts'
import type { Migration } from './migration.ts'

export type { Migration } from './migration.ts'

/** Every change of the stored form, in order. Append only: a new one is the next number, in a file of its own. */
export const migrations: readonly Migration[] = [
  firstSchema,
  systems,
  memberChunks,
  workspaces,
  statementCounts,
  graphRewritten,
  runIdsAndViews,
  listsOfRuns,
  notes,
  changeReaders,
  datasources,
  openRuns,
  likenesses,
  toldSchemas,
  sharing,
  artifactGroups,
  rebuilding,
  smallLists,
  audit,
  tokens,
  grants,
  rates,
  identifiers,
  incidents,
  vault,
  requests,
  packages,
  plans,
  positions,
  escalations,
  work,
  holds,
  clearances,
  exemptions,
  tasks,
  taskLinks,
  rotations,
  eraseLinks,
  declarations,
  consents,
  admissions,
  references,
  acceptances,
  search,
]
