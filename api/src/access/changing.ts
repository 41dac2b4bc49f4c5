import type { Actor, ChangeAudit } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Who changes who has access, in which workspace, and when. */
export type Changing = {
  db: Database
  ws: string
  actor: Pick<Actor, 'kind' | 'subject' | 'roles' | 'token'>
  audit: ChangeAudit
  now: () => Instant
}
