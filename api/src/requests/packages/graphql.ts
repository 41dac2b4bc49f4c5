import type { MutationResolvers, PackageResolvers, RequestResolvers } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import type { RequestRow } from '../cases/index.ts'
import { deliver } from './deliver.ts'
import { preparePackage } from './prepare.ts'
import * as store from './store.ts'

/** A package, and whether its request has not moved on from it. */
export type ShownPackage = store.PackageRow & { current: boolean }

const Mutation: Pick<Required<MutationResolvers>, 'preparePackage' | 'deliver'> = {
  preparePackage: (_, { input }, context) => preparePackage(context, input),
  deliver: (_, { input }, by) => deliver(by, input),
}

const Request: Pick<RequestResolvers, 'package'> = { package: (request, _, { db }) => packageOf(db, request) }

/** The last package of a request; null: none was prepared. Throws DatabaseError. */
export async function packageOf(
  db: Database,
  { id, manifest }: Pick<RequestRow, 'id' | 'manifest'>,
): Promise<ShownPackage | null> {
  const [found] = await db.read(store.packageOfRequest, { request: id })
  return found ? { ...found, current: found.manifest === manifest } : null
}

const Package: PackageResolvers = {
  items: ({ facts }) => facts.items,
  files: ({ facts }) => facts.files,
  leftOut: ({ facts }) => facts.leftOut,
  values: ({ facts }) => facts.values,
  unread: ({ facts }) => facts.unread,
  available: ({ shreddedAt }) => shreddedAt === null,
  delivery: ({ means, deliveredAt, deliveredBy, evidence }) =>
    means && deliveredAt !== null && deliveredBy !== null
      ? { means, at: deliveredAt, by: deliveredBy, evidence }
      : null,
}

export const packageResolvers = { Mutation, Request, Package }
