import { z } from 'zod'
import { ArtifactKind, MemberMode, SystemRole } from '../generated/schema.ts'
import { type Command, restore } from '../ingest/statements/index.ts'

/** A statement that was kept, without its people: `people` of them stand in its list. */
export type KeptStatement = { command: Command; people: number }

const text = z.string().nullable().default(null)
const texts = z.array(z.string()).default([])
const Name = z.looseObject({ kind: z.enum(ArtifactKind), namespace: z.string(), name: z.string() })
const VersionName = Name.extend({ version: text })
const Identity = z.looseObject({ namespace: z.string(), digest: z.string() })

/** What is new since stays as it is: later versions keep more. */
const kept = <T extends string, Shape extends z.ZodRawShape>(type: T, shape: Shape) =>
  z.looseObject({ type: z.literal(type), key: z.string(), at: z.number(), ...shape })

const Column = z.looseObject({
  name: z.string(),
  category: text,
  sensitive: z.boolean(),
  purposes: texts,
  necessity: text,
})

const Tag = z.looseObject({ column: text, source: text, category: text })

const link = { identities: z.array(Identity).default([]), evidence: z.string() }

/** Every statement but those of runs and model versions, as the landed versions kept it: what was null or empty is missing. */
const Form = z.discriminatedUnion('type', [
  kept('members', { version: VersionName, mode: z.enum(MemberMode), members: z.number() }),
  kept('inferences', { from: z.number(), deployment: Name, log: Name, members: z.number() }),
  kept('link', link),
  kept('unlink', link),
  kept('system', {
    ...{ systemKey: z.string(), name: z.string(), role: z.enum(SystemRole) },
    ...{ owner: text, region: text, retentionDays: z.number().nullable().default(null) },
    ...{ access: texts, controls: texts },
  }),
  kept('artifact', {
    ...{ artifact: Name, systemKey: text, columns: z.array(Column).default([]) },
    tags: z.array(Tag).optional(),
  }),
  kept('deploy', { deployment: Name, models: z.array(VersionName).default([]), systemKey: text }),
  kept('destruction', { version: VersionName, evidence: z.string() }),
  kept('erasure', {
    customer: z.union([z.object({ identity: Identity }), z.object({ ref: z.string() })]),
    ...{ versionId: z.string(), outcome: z.string(), evidence: z.string() },
  }),
  kept('retireJob', { job: z.object({ namespace: z.string(), name: z.string() }) }),
  kept('alias', { artifact: Name, alias: z.string(), version: text }),
  kept('join', { artifacts: z.array(Name) }),
])

/** Reads a statement as it was kept, by this version or an earlier one. Throws where it is none. Pure. */
export function readKept(type: string, body: string): KeptStatement {
  if (type === 'run' || type === 'modelVersion') return { command: restore(body), people: 0 }
  const form = Form.parse(JSON.parse(body))
  if (form.type !== 'members' && form.type !== 'inferences') return { command: form as Command, people: 0 }
  return { command: { ...form, members: [] } as Command, people: form.members }
}
