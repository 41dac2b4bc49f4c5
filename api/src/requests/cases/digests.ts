import { type DigestPlace, placeOf } from '../../platform/keys/index.ts'
import * as store from './store/digests.ts'
import { GivenIdentities } from './stored.ts'

/** Whoever asked, by their identities. */
export const requesterPlace = placeOf('Requester')

/** Requests, with the identities by which their people are known. */
export const requestPlace: DigestPlace = {
  count: async (db) => (await db.read(store.countRequests))[0]?.count ?? 0,
  wrap: async (tx, keys, position) => {
    const found = await tx.run(store.lockRequestsAfter, position)
    const last = found.at(-1)
    if (!last) return null
    const rows = found.map(({ id, identities }) => ({
      id,
      identities: GivenIdentities.write(identities.map((identity) => keys.raised(identity))),
    }))
    await tx.run(store.setIdentities, { rows })
    return { reached: last.id, count: rows.length }
  },
}
