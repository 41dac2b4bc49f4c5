import type { SystemRole } from '@/generated/graphql.ts'

const server = 'M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h1M5 11h1'

/** What a system looks like by what it is for, drawn with a line in 16 × 16; `NONE`: nobody said which system it is. */
export const rolePaths: Readonly<Record<SystemRole | 'NONE', string>> = {
  NONE: 'M2.5 3h11v10h-11zM6 6.5c0-2.5 4-2.5 4 0 0 1.5-2 1.5-2 3M8 11v.5',
  PRIMARY: server,
  ANALYTICS: 'M3 13V8M8 13V3M13 13V6M2 13h12',
  FEATURE_STORE: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  TRAINING: server,
  DEVELOPMENT: 'M5 4L1.5 8L5 12M11 4l3.5 4L11 12',
  BACKUP: 'M2 3h12v3H2zM3 6v7h10V6M6 9h4',
  EXPERIMENT_TRACKING: 'M6 2h4M7 2v4l-4 7h10L9 6V2',
  SERVING: 'M8 13V3M4 7l4-4 4 4M3 13h10',
  VENDOR: 'M7 3H3v10h10V9M9 3h4v4M13 3L7 9',
}
