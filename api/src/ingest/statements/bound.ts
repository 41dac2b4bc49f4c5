import type { Changes } from '../../history/binding/index.ts'

/** What binding changed. `versions`, `parts`: those that it changed beside. */
export type Bound = { rounds: Changes[]; versions: string[]; parts: string[] }
