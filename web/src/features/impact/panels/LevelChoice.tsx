import { classNames } from '@/lib/class-names.ts'
import type { Level } from '../model/foldedGraph.ts'

const names: Readonly<Record<Level, string>> = { systems: 'Systems', artifacts: 'Artifacts', versions: 'Versions' }

type Props = { level: Level | null; choices: readonly Level[]; onChoose: (level: Level) => void }

/** What each card stands for. */
export function LevelChoice({ level, choices, onChoose }: Props) {
  if (choices.length < 2) return null
  return (
    <fieldset className="flex rounded-lg border border-line bg-surface p-0.5 text-[13px]">
      <legend className="sr-only">Level of detail</legend>
      {choices.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === level}
          onClick={() => onChoose(name)}
          className={classNames(
            'cursor-pointer rounded-md px-2.5 py-0.5',
            name === level ? 'bg-sunken font-medium' : 'text-muted hover:text-ink',
          )}
        >
          {names[name]}
        </button>
      ))}
    </fieldset>
  )
}
