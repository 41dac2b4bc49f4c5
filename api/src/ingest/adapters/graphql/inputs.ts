import { digestIdentity, KEY_DESTROYED } from '../../../catalog/customers/index.ts'
import type {
  DeployInput,
  IdentityInput,
  LinkArtifactsInput,
  LinkIdentitiesInput,
  RecordAliasInput,
  RecordConsentInput,
  RecordDestructionInput,
  RecordErasureInput,
  RecordInferencesInput,
  RecordMembersInput,
  RecordRunInput,
  RegisterArtifactInput,
  RegisterModelVersionInput,
  RegisterSystemInput,
  RetireJobInput,
  VersionInput,
} from '../../../generated/schema.ts'
import type { PersonKeys } from '../../../platform/keys/index.ts'
import type * as command from '../../../vocabulary/command.ts'
import { runIdOf } from '../../../vocabulary/ids.ts'
import type { Instant, InstantInput } from '../../../vocabulary/instant.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import { artifactNameOf } from '../../receiver/index.ts'
import type { Refusal } from '../../statements/index.ts'

/**
 * Turns one mutation's input into an ingest command. Identities become keyed digests here, at the edge; what cannot be
 * turned (a time without zone, a phone number that is none) is gathered in `refusals`, and then the command is not used.
 */
export class InputReader {
  readonly refusals: Refusal[] = []
  /** People who are refused by themselves: the rest of their statement counts. */
  readonly unfit: Refusal[] = []
  readonly #keys: PersonKeys | null

  /** @param keys of people; null: nobody can be named */
  constructor(keys: PersonKeys | null) {
    this.#keys = keys
  }

  run(input: RecordRunInput): command.RunCommand {
    const startedAt = this.#time(input.startedAt, ['startedAt'])
    const endedAt = this.#maybeTime(input.endedAt, ['endedAt'])
    const command: command.RunCommand = {
      type: 'run',
      key: input.idempotencyKey,
      at: endedAt ?? startedAt,
      runId: runIdOf(input.runId),
      kind: input.kind,
      job: { ...input.job },
      state: input.state,
      ...(input.state === 'RUNNING' ? { goesOn: true } : {}),
      startedAt,
      endedAt,
      parentRunId: maybeRunId(input.parentRunId),
      parameters: input.parameters ?? null,
      purposes: [...(input.purposes ?? [])],
      ...(input.admission ? { admission: input.admission } : {}),
      inputs: input.inputs.map(({ version, at }, i) => ({
        ...versionOf(version),
        at: this.#maybeTime(at, ['inputs', String(i), 'at']),
      })),
      outputs: input.outputs.map(({ version, at, mode, carries, claim, mixesPeople, computed }, i) => ({
        ...versionOf(version),
        at: this.#maybeTime(at, ['outputs', String(i), 'at']),
        mode,
        carries: carries ?? null,
        claim: claim ?? null,
        ...(mixesPeople ? { mixesPeople } : {}),
        ...(computed ? { computed } : {}),
      })),
      flows:
        input.flows?.map(({ inputs, outputs, carries, claim, mixesPeople }) => ({
          inputs: [...inputs],
          outputs: [...outputs],
          carries: carries ?? null,
          claim: claim ?? null,
          ...(typeof mixesPeople === 'boolean' ? { mixesPeople } : {}),
        })) ?? null,
      columns: (input.columns ?? []).map(({ from, to, direct, masking }) => ({
        from: { ...versionOf(from), column: from.column },
        to: { ...versionOf(to), column: to.column },
        direct,
        masking,
      })),
    }
    this.refusals.push(...selfInputs(command))
    return command
  }

  members(input: RecordMembersInput): command.MembersCommand {
    return {
      ...this.#keyed('members', input),
      version: versionOf(input.version),
      mode: input.mode,
      members: this.#people(input.members),
    }
  }

  consent(input: RecordConsentInput): command.ConsentCommand {
    return {
      ...this.#keyed('consent', input),
      purposes: [...new Set(input.purposes)],
      status: input.status,
      mechanism: input.mechanism ?? null,
      notice: input.notice ?? null,
      until: this.#maybeTime(input.until, ['until']),
      evidence: input.evidence ?? null,
      members: this.#people(input.members),
    }
  }

  link(type: 'link' | 'unlink', input: LinkIdentitiesInput): command.LinkCommand {
    return {
      ...this.#keyed(type, input),
      identities: this.#identities(input.identities, 'identities'),
      evidence: input.evidence,
      ...(type === 'link' && input.kind === 'SHARED' ? { shared: true as const } : {}),
    }
  }

  system({ idempotencyKey, key, name, role, ...rest }: RegisterSystemInput, now: Instant): command.SystemCommand {
    return {
      type: 'system',
      key: idempotencyKey,
      at: now,
      systemKey: key,
      name,
      role,
      owner: rest.owner ?? null,
      region: rest.region ?? null,
      retentionDays: rest.retentionDays ?? null,
      access: [...(rest.access ?? [])],
      controls: [...(rest.controls ?? [])],
    }
  }

  artifact(
    { idempotencyKey, artifact, systemKey, columns }: RegisterArtifactInput,
    now: Instant,
  ): command.ArtifactCommand {
    return {
      type: 'artifact',
      key: idempotencyKey,
      at: now,
      artifact: artifactNameOf(artifact),
      systemKey: systemKey ?? null,
      columns: (columns ?? []).map(({ name, category, sensitive, purposes, necessity }) => ({
        name,
        category: category ?? null,
        sensitive,
        purposes: [...(purposes ?? [])],
        necessity: necessity ?? null,
      })),
    }
  }

  modelVersion(input: RegisterModelVersionInput): command.ModelVersionCommand {
    return {
      ...this.#keyed('modelVersion', input),
      version: versionOf(input.version),
      trainedBy: maybeRunId(input.trainedBy),
      parent: input.parent ? versionOf(input.parent) : null,
      digest: input.digest ?? null,
      features: (input.features ?? []).map((feature) => ({ ...versionOf(feature), column: feature.column })),
    }
  }

  deploy(input: DeployInput): command.DeployCommand {
    return {
      ...this.#keyed('deploy', input),
      deployment: artifactNameOf(input.deployment),
      models: input.models.map(versionOf),
      systemKey: input.systemKey ?? null,
    }
  }

  inferences(input: RecordInferencesInput): command.InferencesCommand {
    return {
      type: 'inferences',
      key: input.idempotencyKey,
      at: this.#time(input.to, ['to']),
      from: this.#time(input.from, ['from']),
      deployment: artifactNameOf(input.deployment),
      log: artifactNameOf(input.log),
      members: this.#people(input.members),
    }
  }

  destruction(input: RecordDestructionInput): command.DestructionCommand {
    return { ...this.#keyed('destruction', input), version: versionOf(input.version), evidence: input.evidence }
  }

  erasure(input: RecordErasureInput): command.ErasureCommand {
    const { identity, ref } = input.customer
    return {
      ...this.#keyed('erasure', input),
      customer: identity ? { identity: this.#identity(identity, ['customer', 'identity']) } : { ref: ref ?? '' },
      versionId: input.versionId,
      outcome: input.outcome,
      evidence: input.evidence,
    }
  }

  retireJob(input: RetireJobInput): command.RetireJobCommand {
    return { ...this.#keyed('retireJob', input), job: { ...input.job } }
  }

  alias(input: RecordAliasInput): command.AliasCommand {
    const { artifact, alias, version } = input
    return { ...this.#keyed('alias', input), artifact: artifactNameOf(artifact), alias, version: version ?? null }
  }

  join(input: LinkArtifactsInput): command.JoinCommand {
    const { artifacts, evidence } = input
    return { ...this.#keyed('join', input), artifacts: artifacts.map(artifactNameOf), evidence }
  }

  #keyed<T extends command.Command['type']>(
    type: T,
    { idempotencyKey, at }: { idempotencyKey: string; at: InstantInput },
  ) {
    return { type, key: idempotencyKey, at: this.#time(at, ['at']) }
  }

  #time(at: InstantInput, field: string[]): Instant {
    if (typeof at === 'number') return at
    const message = `${field.join('.')} names no zone. Add one: Z for UTC, or an offset such as +01:00.`
    this.refusals.push({ code: 'INVALID_TIME', field, message })
    return 0
  }

  #maybeTime(at: InstantInput | null | undefined, field: string[]): Instant | null {
    return at === null || at === undefined ? null : this.#time(at, field)
  }

  /** One impossible identity in a list is no reason to lose the others. */
  #people(identities: readonly IdentityInput[]): command.IdentityDigest[] {
    if (!this.#keys) {
      this.refusals.push({ code: 'KEY_DESTROYED', field: ['members'], message: KEY_DESTROYED })
      return []
    }
    return identities.flatMap(({ namespace, value }, i) => {
      const identity = digestIdentity(this.#keys, namespace, value)
      if ('digest' in identity) return identity
      this.unfit.push({ code: 'INVALID_IDENTITY', field: ['members', String(i), 'value'], message: identity.invalid })
      return []
    })
  }

  #identities(identities: readonly IdentityInput[], field: string): command.IdentityDigest[] {
    return identities.map((identity, i) => this.#identity(identity, [field, String(i)]))
  }

  #identity({ namespace, value }: IdentityInput, field: string[]): command.IdentityDigest {
    const identity = digestIdentity(this.#keys, namespace, value)
    if ('digest' in identity) return identity
    const code = this.#keys ? 'INVALID_IDENTITY' : 'KEY_DESTROYED'
    this.refusals.push({ code, field: [...field, 'value'], message: identity.invalid })
    return { namespace: '', digest: '' }
  }
}

const versionOf = ({ artifact, version }: VersionInput): command.VersionName => ({
  ...artifactNameOf(artifact),
  version: version ?? null,
})

/**
 * Who writes mutations can name what was read and what was written apart. OpenLineage clients cannot always: of a MERGE they
 * tell one version for both, which binding understands (docs/adr/0004).
 */
function selfInputs({ inputs, outputs }: command.RunCommand): Refusal[] {
  const key = (v: command.RunCommand['inputs'][number] | command.RunCommand['outputs'][number]) =>
    JSON.stringify([v.kind, canonicalName(v), v.version])
  const named = new Set(inputs.filter((input) => input.version !== null).map(key))
  return outputs.flatMap((output, i) =>
    output.version !== null && named.has(key(output))
      ? [
          {
            code: 'SELF_INPUT' as const,
            field: ['outputs', String(i), 'version'],
            message:
              'This output is also an input: a version is written once. Name the version that was read, or the new one.',
          },
        ]
      : [],
  )
}

const maybeRunId = (id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : runIdOf(id)
