import { placeOf } from '../../platform/keys/index.ts'

/** People who must not come back. */
export const suppressedPlace = placeOf('Suppressed')
