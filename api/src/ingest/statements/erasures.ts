import type { Read } from '../../history/binding/index.ts'
import { findErased, findVersions, isBefore } from '../../history/erasure/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { originId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName, ErasureCommand } from '../../vocabulary/command.ts'
import { type Refusal, readId } from './kinds/index.ts'

/** `read`: by which it names its version. */
export type Erasure = { command: ErasureCommand; ref: string; read: Read; artifact: ArtifactName }

/** Finds the versions and people that erasures name. `refused`: by the keys of those that name none, or come before the version. */
export async function resolveErasures(
  tx: Transaction,
  ws: string,
  wanted: ErasureCommand[],
): Promise<{ refused: Map<string, Refusal>; erasures: Erasure[] }> {
  const refused = new Map<string, Refusal>()
  const erasures: Erasure[] = []
  if (wanted.length === 0) return { refused, erasures }
  const versions = await tx.run(findVersions, { ids: wanted.map((command) => command.versionId) })
  const people = await tx.run(findErased, {
    rows: wanted.map(({ key, customer }) =>
      'ref' in customer ? { key, ref: customer.ref, digest: '' } : { key, ref: '', digest: customer.identity.digest },
    ),
  })
  for (const command of wanted) {
    const version = versions.find((row) => row.asked === command.versionId)
    const person = people.find((row) => row.key === command.key)
    if (!version)
      refused.set(command.key, notFound('versionId', 'No such version in this workspace. Take the id from an answer.'))
    else if (!person)
      refused.set(command.key, notFound('customer', 'Nobody is known by this. Check the namespace and the value.'))
    else if (version.madeAt !== null && isBefore(command.at, version.madeAt)) refused.set(command.key, tooEarly)
    else {
      const origin = version.id === originId(ws, version.artifact)
      erasures.push({
        command,
        ref: person.ref,
        artifact: { kind: version.kind, namespace: version.namespace, name: version.artifactName },
        read: {
          id: readId(ws, command.key, 'ERASURE'),
          artifact: version.artifact,
          kind: 'ERASURE',
          run: null,
          name: version.written || origin ? null : version.name,
          from: command.at,
          until: command.at,
          into: [],
          blind: [],
          one: true,
          pin: version.written || origin ? version.id : null,
          view: null,
          list: null,
        },
      })
    }
  }
  return { refused, erasures }
}

const tooEarly: Refusal = {
  code: 'INVALID_TIME',
  field: ['at'],
  message:
    'This version was made later: nothing can have been deleted from it before. Send the time of the deletion, or name the version that was there then.',
}

const notFound = (field: string, message: string): Refusal => ({ code: 'NOT_FOUND', field: [field], message })
