import { movesFrom, next, table } from './table.ts'

/** The table as a Mermaid state diagram, for docs/requests.md. */
export function stateDiagram(): string {
  const stages = Object.keys(table) as (keyof typeof table)[]
  const lines = stages.flatMap((stage) =>
    movesFrom(stage).map((move) => `    ${stage} --> ${next(stage, move)}: ${move.toLowerCase().replaceAll('_', ' ')}`),
  )
  return ['stateDiagram-v2', '    [*] --> RECEIVED', ...lines, '    CLOSED --> [*]'].join('\n')
}
