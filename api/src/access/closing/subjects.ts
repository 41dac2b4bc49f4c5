import type { ArtifactRow, ColumnRow, RunRow, VersionRow } from '../../catalog/artifacts/index.ts'
import type { Closing } from '../../catalog/closed/index.ts'
import type { DeclarationKind } from '../../generated/schema.ts'
import type { Answered, Assessed } from '../../governance/declarations/index.ts'
import { alikeOf } from '../../lineage/answers/index.ts'
import type { ArtifactName } from '../../vocabulary/command.ts'

type IsClosed<Row> = (row: Row, closing: Closing) => boolean | Promise<boolean>

const anyOf = async (found: (boolean | Promise<boolean>)[]): Promise<boolean> =>
  (await Promise.all(found)).includes(true)

type ExposureParts = { system: string | null; artifact: string | null; versions: readonly string[] }

const exposure: IsClosed<ExposureParts> = ({ system, artifact, versions }, closing) =>
  anyOf([
    system !== null && closing.system(system),
    ...[artifact, ...versions].flatMap((id) => (id === null ? [] : closing.thing(id))),
  ])

type TaskParts = { versionId: string | null; systemKey: string | null }

const task: IsClosed<TaskParts> = ({ versionId, systemKey }, closing) =>
  anyOf([systemKey !== null && closing.system(systemKey), versionId !== null && closing.thing(versionId)])

type SaidParts = {
  kind: DeclarationKind
  category?: string
  categories?: readonly string[]
  artifacts?: readonly ArtifactName[]
}

type Rows = {
  Artifact: Pick<ArtifactRow, 'id'>
  Version: Pick<VersionRow, 'artifact'>
  Column: Pick<ColumnRow, 'artifact' | 'category'>
  Tag: { artifact: string; category: string | null }
  Run: Pick<RunRow, 'id'>
  Job: { namespace: string; name: string }
  Namespace: { name: string }
  Found: { kind: string }
  CatalogSystem: { key: string }
  System: { key: string }
  SystemHolding: { key: string }
  SystemFlow: { from: string | null; to: string | null }
  Step: { from: VersionRow; to: VersionRow }
  CaveatItem: { kind: string; id: string }
  ManifestItem: { versionId: string; systemKey: string | null }
  Exposure: ExposureParts
  Task: TaskParts
  Attempt: { of: TaskParts }
  TaskReport: { of: TaskParts }
  Hold: { target: string }
  ErasureRecord: { artifact: string }
  Exemption: { versionId: string }
  PlanChange: { versionId: string | null }
  PlanGap: { versionId: string }
  ModelPosition: { namespace: string; name: string }
  Declaration: { artifact: string | null; said: SaidParts }
  Assessment: Assessed
  AssessmentAnswer: Answered
  AssessedData: ArtifactName
  AdmissionJob: { namespace: string; name: string }
  Incident: { exposures: readonly ExposureParts[] }
}

/**
 * Whether what an object of a type is about is closed. What is withheld of a type that is not here is withheld from whoever is not cleared
 * for everything: nobody can tell what it is about.
 */
export const subjects: { readonly [Type in keyof Rows]: IsClosed<Rows[Type]> } = {
  Artifact: ({ id }, closing) => closing.artifact(id),
  Version: ({ artifact }, closing) => closing.artifact(artifact),
  Column: ({ artifact, category }, closing) => closing.category(category) || closing.artifact(artifact),
  Tag: ({ artifact, category }, closing) => closing.category(category) || closing.artifact(artifact),
  Run: ({ id }, closing) => closing.run(id),
  Job: (job, closing) => closing.job(job),
  Namespace: ({ name }, closing) => closing.namespace(name),
  CatalogSystem: ({ key }, closing) => closing.system(key),
  // What is closed is not found.
  Found: () => false,
  System: ({ key }, closing) => closing.system(key),
  SystemHolding: ({ key }, closing) => closing.system(key),
  SystemFlow: ({ from, to }, closing) => [from, to].some((key) => key !== null && closing.system(key)),
  Step: ({ from, to }, closing) => anyOf([closing.artifact(from.artifact), closing.artifact(to.artifact)]),
  CaveatItem: ({ kind, id }, closing) => {
    if (kind === 'identity' || kind === 'person') return false
    return kind === 'report' || anyOf((kind === 'alike' ? alikeOf(id) : [id]).map((one) => closing.thing(one)))
  },
  ManifestItem: ({ versionId, systemKey }, closing) =>
    anyOf([systemKey !== null && closing.system(systemKey), closing.thing(versionId)]),
  Exposure: exposure,
  Task: task,
  Attempt: ({ of }, closing) => task(of, closing),
  TaskReport: ({ of }, closing) => task(of, closing),
  Hold: ({ target }, closing) => closing.thing(target),
  ErasureRecord: ({ artifact }, closing) => closing.artifact(artifact),
  Exemption: ({ versionId }, closing) => closing.thing(versionId),
  PlanChange: ({ versionId }, closing) => versionId !== null && closing.thing(versionId),
  ModelPosition: (model, closing) => closing.named({ ...model, kind: 'MODEL' }),
  Declaration: ({ artifact, said: { kind, category, categories = [], artifacts = [] } }, closing) =>
    anyOf([
      // What was said of an assessment may name anything that it is about.
      kind === 'DECISION',
      ...artifacts.map((one) => closing.named(one)),
      artifact !== null && closing.artifact(artifact),
      ...[category ?? [], categories].flat().map((one) => closing.category(one)),
    ]),
  Assessment: ({ assessment: { said } }, closing) => anyOf(said.artifacts.map((one) => closing.named(one))),
  AssessmentAnswer: ({ about }, closing) => anyOf(about.map((one) => closing.named(one))),
  AssessedData: (named, closing) => closing.named(named),
  AdmissionJob: (job, closing) => closing.job(job),
  PlanGap: ({ versionId }, closing) => closing.thing(versionId),
  Incident: ({ exposures }, closing) => anyOf(exposures.map((one) => exposure(one, closing))),
}

/** Fields that hold categories of personal data, of a whole answer or of one artifact (by its id): each that is closed is withheld by itself. */
export const categoriesOf: Readonly<Record<string, ((row: never) => string) | null>> = {
  'CategoryCount.category': null,
  'CategoryHolding.category': null,
  'CategoryPeopleCount.category': null,
  'HeldArtifact.categories': ({ artifact }: { artifact: ArtifactRow }) => artifact.id,
  'ExposedArtifact.categories': ({ artifact }: { artifact: ArtifactRow }) => artifact.id,
  'Artifact.personalCategories': ({ id }: ArtifactRow) => id,
}
