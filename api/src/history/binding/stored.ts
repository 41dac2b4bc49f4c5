import { z } from 'zod'
import { ArtifactKind, Carries, MemberMode } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'
import type { Listed, Source, View } from './entry.ts'

// A property cannot hold a list of maps, and JSON text is smaller than parallel lists. What is read has its fields in the order of these
// shapes: ids are made of the parts of views (views.ts).

const carries = z.enum(Carries)
const claim = z.string().nullable()
const mixes = z.literal(true).exactOptional()

/** A write's ways into its version (`Write.sources`). */
export const storedSources = storedJson<Source[]>(
  'sources of a write',
  z.array(z.strictObject({ part: z.string(), carries, claim, mixes })),
)

const ViewSource = z.strictObject({ artifact: z.string(), kind: z.enum(ArtifactKind), name: z.string().nullable() })

const ViewPart = z.strictObject({
  carries,
  claim,
  mixes,
  sources: z.array(ViewSource),
  columns: z.string().nullable(),
})

/** What a computed write reads (`Write.view`). */
export const storedView = storedJson<View>('view', z.strictObject({ run: z.string(), parts: z.array(ViewPart) }))

/** What a read flows into (`Read.into`). */
export const storedInto = storedJson<string[]>('what a read flows into', z.array(z.string()))

/** Whom a list of members names (`Read.list`). */
export const storedListed = storedJson<Listed>(
  'list of a read',
  z.strictObject({ mode: z.enum(MemberMode), people: z.string() }),
)
