import type { ArtifactKind, Assurance, PlanStep, SystemRole, TaskAction } from '../../generated/schema.ts'

/** Where a version lies; UNPLACED: no system is on record for it. */
export type Place = SystemRole | 'UNPLACED'

/**
 * What is done about a version, when, and how far somebody has to look afterwards.
 * `earlier`: what becomes of a version that another took the place of. ITSELF: it is a file of its own and treated by itself. WITH_CURRENT:
 * it is the past of a store, which is purged with the current version. GONE: nothing of it is left once it is replaced.
 */
export type Rule = {
  /** POSITION: whichever of KEEP_MODEL, RETRAIN and UNLEARN was recorded of the model. */
  action: TaskAction | 'POSITION'
  step: PlanStep
  demanded: Assurance
  earlier: 'ITSELF' | 'WITH_CURRENT' | 'GONE'
  /** What is done, as a sentence. */
  words: string
  /** What shows it. */
  proof: string
}

const rows: Rule = {
  action: 'DELETE_ROWS',
  step: 'RAW',
  demanded: 'HISTORY_PURGED',
  earlier: 'WITH_CURRENT',
  words: 'Delete the rows, then purge what the store keeps of them.',
  proof: 'Row count; the query finds none; the bytes where asked.',
}

const derived: Rule = {
  action: 'DELETE_DERIVED',
  step: 'DERIVED',
  demanded: 'QUERIED',
  earlier: 'WITH_CURRENT',
  words: 'Delete what was computed of the person.',
  proof: 'Row count; the query finds none.',
}

const features: Rule = {
  action: 'DELETE_FEATURES',
  step: 'DERIVED',
  demanded: 'QUERIED',
  earlier: 'WITH_CURRENT',
  words: 'Delete the features, online and offline.',
  proof: 'Looking the key up finds nothing in either store.',
}

const snapshot: Rule = {
  action: 'REWRITE_SNAPSHOT',
  step: 'COPIES',
  demanded: 'HISTORY_PURGED',
  earlier: 'ITSELF',
  words: 'Write the snapshot again without the person, and retire the old one.',
  proof: 'Digests of both, and who is no longer in it.',
}

const experiment: Rule = {
  action: 'PURGE_EXPERIMENT',
  step: 'DERIVED',
  demanded: 'QUERIED',
  earlier: 'ITSELF',
  words: 'Purge the runs, their files included.',
  proof: 'The listing of the object store.',
}

const model: Rule = {
  action: 'POSITION',
  step: 'MODELS',
  demanded: 'ATTESTED',
  earlier: 'ITSELF',
  words:
    'What was recorded of the model: it stays on a ground, is trained again, or unlearns. Models fine-tuned from it follow.',
  proof: 'The position; the new digest.',
}

const deployment: Rule = {
  action: 'REROUTE',
  step: 'STOP_INFERENCE',
  demanded: 'ATTESTED',
  earlier: 'GONE',
  words: 'Serve from a replacement and withdraw the old one; filter its outputs meanwhile.',
  proof: 'The record of the deployment.',
}

const conclusions: Rule = {
  action: 'DELETE_CONCLUSIONS',
  step: 'DERIVED',
  demanded: 'QUERIED',
  earlier: 'WITH_CURRENT',
  words: 'Delete what was concluded of the person, segments too.',
  proof: 'Row count, and who acknowledged it.',
}

const index: Rule = {
  action: 'REBUILD_INDEX',
  step: 'DERIVED',
  demanded: 'HISTORY_PURGED',
  earlier: 'WITH_CURRENT',
  words: 'Delete source, chunks and embeddings; then compact or rebuild.',
  proof: 'A probe finds nothing.',
}

const prompts: Rule = {
  action: 'PURGE_PROMPTS',
  step: 'DERIVED',
  demanded: 'QUERIED',
  earlier: 'WITH_CURRENT',
  words: 'Delete prompts and traces, and the provider’s logs.',
  proof: 'The provider’s receipt.',
}

const copy: Rule = {
  action: 'DESTROY_COPY',
  step: 'COPIES',
  demanded: 'QUERIED',
  earlier: 'ITSELF',
  words: 'Destroy the copy and take away access; report an incident if nobody had authorised it.',
  proof: 'The receipt, and the log of who had access.',
}

const backup: Rule = {
  action: 'EXPIRE_BACKUP',
  step: 'COPIES',
  demanded: 'ATTESTED',
  earlier: 'ITSELF',
  words: 'Keep it out of use until it is rotated; delete again if it is restored.',
  proof: 'The date of rotation, and a check on every restore.',
}

const vendor: Rule = {
  action: 'INSTRUCT_VENDOR',
  step: 'RECIPIENTS',
  demanded: 'ATTESTED',
  earlier: 'ITSELF',
  words: 'Send a signed instruction, follow up, and have sub-processors named.',
  proof: 'The signed answer.',
}

/**
 * What is done about a version of a kind in a place. Every pair is written out, so that a new kind or role does not compile
 * until somebody has said what becomes of it. docs/plans.md shows it.
 */
export const rules: Readonly<Record<ArtifactKind, Readonly<Record<Place, Rule>>>> = {
  DATASET: {
    PRIMARY: rows,
    ANALYTICS: derived,
    FEATURE_STORE: features,
    TRAINING: snapshot,
    EXPERIMENT_TRACKING: experiment,
    SERVING: conclusions,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: copy,
    UNPLACED: rows,
  },
  FEATURE_SET: {
    PRIMARY: features,
    ANALYTICS: features,
    FEATURE_STORE: features,
    TRAINING: snapshot,
    EXPERIMENT_TRACKING: experiment,
    SERVING: features,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: copy,
    UNPLACED: features,
  },
  EXPERIMENT_LOG: {
    PRIMARY: experiment,
    ANALYTICS: experiment,
    FEATURE_STORE: experiment,
    TRAINING: experiment,
    EXPERIMENT_TRACKING: experiment,
    SERVING: experiment,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: experiment,
    UNPLACED: experiment,
  },
  VECTOR_INDEX: {
    PRIMARY: index,
    ANALYTICS: index,
    FEATURE_STORE: index,
    TRAINING: index,
    EXPERIMENT_TRACKING: index,
    SERVING: index,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: copy,
    UNPLACED: index,
  },
  MODEL: {
    PRIMARY: model,
    ANALYTICS: model,
    FEATURE_STORE: model,
    TRAINING: model,
    EXPERIMENT_TRACKING: model,
    SERVING: model,
    VENDOR: model,
    BACKUP: model,
    DEVELOPMENT: model,
    UNPLACED: model,
  },
  DEPLOYMENT: {
    PRIMARY: deployment,
    ANALYTICS: deployment,
    FEATURE_STORE: deployment,
    TRAINING: deployment,
    EXPERIMENT_TRACKING: deployment,
    SERVING: deployment,
    VENDOR: deployment,
    BACKUP: deployment,
    DEVELOPMENT: deployment,
    UNPLACED: deployment,
  },
  PROMPT_LOG: {
    PRIMARY: prompts,
    ANALYTICS: prompts,
    FEATURE_STORE: prompts,
    TRAINING: prompts,
    EXPERIMENT_TRACKING: prompts,
    SERVING: prompts,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: copy,
    UNPLACED: prompts,
  },
  INFERENCE_LOG: {
    PRIMARY: conclusions,
    ANALYTICS: conclusions,
    FEATURE_STORE: conclusions,
    TRAINING: conclusions,
    EXPERIMENT_TRACKING: conclusions,
    SERVING: conclusions,
    VENDOR: vendor,
    BACKUP: backup,
    DEVELOPMENT: copy,
    UNPLACED: conclusions,
  },
}

/** The steps, in the order in which they are carried out. */
export const steps: readonly PlanStep[] = [
  'MANIFEST',
  'SUPPRESS',
  'STOP_INFERENCE',
  'DERIVED',
  'COPIES',
  'RAW',
  'IDENTITY',
  'RECIPIENTS',
  'MODELS',
  'VERIFY',
]

/** The table for docs/plans.md: kinds by place, and then each action once, with its words and proof. */
export function rulesTable(): string {
  const places = Object.keys(rules.DATASET) as Place[]
  const cell = ({ action }: Rule) => `\`${action}\``
  const lines = Object.entries(rules).map(
    ([kind, row]) => `| ${[`\`${kind}\``, ...places.map((place) => cell(row[place]))].join(' | ')} |`,
  )
  const all = new Set(Object.values(rules).flatMap((row) => Object.values(row)))
  const inOrder = [...all].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
  const meanings = inOrder.map(
    (rule) => `| ${cell(rule)} | \`${rule.step}\` | ${rule.words} | ${rule.proof} | \`${rule.demanded}\` |`,
  )
  const head = (names: string[]) => [`| ${names.join(' | ')} |`, `|${names.map(() => '---').join('|')}|`]
  return [
    ...head(['', ...places.map((place) => `\`${place}\``)]),
    ...lines,
    '',
    ...head(['action', 'step', 'what is done', 'what shows it', 'looked at least']),
    ...meanings,
  ].join('\n')
}
