import type { ArtifactKind } from '@/generated/graphql.ts'

/** What an artifact of each kind looks like, drawn with a line in 16 × 16. */
export const kindPaths: Readonly<Record<ArtifactKind, string>> = {
  DATASET: 'M3 4c0-3 10-3 10 0v8c0 3-10 3-10 0zM3 4c0 3 10 3 10 0M3 8c0 3 10 3 10 0',
  FEATURE_SET: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  MODEL: 'M8 2l5.2 3v6L8 14l-5.2-3V5zM8 8v6M8 8l5.2-3M8 8L2.8 5',
  DEPLOYMENT: 'M8 13V3M4 7l4-4 4 4M3 13h10',
  INFERENCE_LOG: 'M3 4h10M3 8h10M3 12h6',
  EXPERIMENT_LOG: 'M6 2h4M7 2v4l-4 7h10L9 6V2',
  VECTOR_INDEX: 'M3 13V3M3 13h10M3 13l8-8M11 5H8M11 5v3',
  PROMPT_LOG: 'M3 3h10v7H8l-3 3v-3H3z',
}
