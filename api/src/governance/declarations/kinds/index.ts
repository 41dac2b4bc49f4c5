import type { DeclarationKind } from '../../../generated/schema.ts'
import type { Content } from '../stored.ts'
import { authorisation } from './authorisation.ts'
import type { ContentOf, Kind } from './kind.ts'

const kinds: { readonly [One in DeclarationKind]: Kind<ContentOf<One>> } = { AUTHORISATION: authorisation }

/** How declarations of this one's kind are understood. */
export const kindOf = (said: Content): Kind<Content> => kinds[said.kind] as Kind<Content>
