import type { RunCommand } from '../../vocabulary/command.ts'

/**
 * A statement about a run, as binding needs it. `mention`: somebody else spoke of the run (a model registry names the
 * run that trained a version), so it tells nothing of the run itself. `digest`: of what it wrote.
 */
export type RunStatement = RunCommand & { mention?: true; digest?: string | null }
