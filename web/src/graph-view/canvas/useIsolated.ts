'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'

const parser = parseAsBoolean.withDefault(false).withOptions({ history: 'push' })

/** Whether only the lineage of the selected card is drawn: in the address. */
export const useIsolated = () => useQueryState('only', parser)
