'use client'

import { createParser, useQueryState } from 'nuqs'
import { ownReference } from './ownReference.ts'

const parser = createParser({ parse: ownReference, serialize: String }).withOptions({ history: 'push' })

/** The handler's own reference in the address. */
export const useOwnReference = () => useQueryState('reference', parser)
