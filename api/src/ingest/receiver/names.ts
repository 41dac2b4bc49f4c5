import type { ArtifactName } from '../../vocabulary/command.ts'
import { cutCredentials } from '../../vocabulary/naming/index.ts'

/** As it was sent, without what would let someone in. */
export const artifactNameOf = ({ kind, namespace, name }: ArtifactName): ArtifactName => ({
  kind,
  namespace: clean(namespace),
  name: clean(name),
})

/** Longer texts are refused whole. */
const clean = (text: string) => (text.length > LONGEST_CLEANED ? text : cutCredentials(text))

const LONGEST_CLEANED = 8_192
