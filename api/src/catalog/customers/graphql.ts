import type { CustomerResolvers } from '../../generated/schema.ts'

const Customer: CustomerResolvers = {
  identities: ({ namespaces }) => namespaces.map((namespace) => ({ namespace })),
}

export const customerResolvers = { Customer }
