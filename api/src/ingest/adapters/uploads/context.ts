import type { Digest } from '../../../platform/keys/index.ts'
import type { IngestContext } from '../../statements/index.ts'

/** What uploads need of their caller. `digestPerson`: keyed, of people's identities; null: nobody can be named. */
export type UploadContext = IngestContext & { digestPerson: Digest | null }
