import type { ArtifactName } from '../../../vocabulary/command.ts'
import type { Content } from '../stored.ts'

export type { ContentOf } from '../stored.ts'

/** What all of a kind have in common. */
export type Kind<Said extends Content> = {
  /** What one is about, as parts of a key: of those about the same, the latest by `at` counts. */
  about: (said: Said) => string[]
  /** The artifact that it is about; null: it is about no single one. */
  artifact: (said: Said) => ArtifactName | null
  /** The column that it is about; null: the whole, or none. */
  column: (said: Said) => string | null
  /** Purposes that it names. */
  purposes: (said: Said) => readonly string[]
  /** All of it in a sentence. */
  text: (said: Said) => string
}
