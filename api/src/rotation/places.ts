import { identityPlace } from '../catalog/customers/index.ts'
import { earlierPlace, statementPlace } from '../ingest/statements/index.ts'
import type { DigestPlace } from '../platform/keys/index.ts'
import { requesterPlace, requestPlace } from '../requests/cases/index.ts'
import { suppressedPlace } from '../requests/suppression/index.ts'

/**
 * Every place where digests under the keys of people are stored (api/test/identityDigests.db.test.ts looks for others). People come
 * first: what names them is read with the newest key. Append only: a rotation that is under way knows its place by number.
 */
export const places: readonly DigestPlace[] = [
  identityPlace,
  requesterPlace,
  suppressedPlace,
  statementPlace,
  earlierPlace,
  requestPlace,
]
