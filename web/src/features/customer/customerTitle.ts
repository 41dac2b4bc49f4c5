import { shortReference } from '@/lib/reference.ts'

/** What the tab of a person's page is called. `reference`: the handler's own, which comes first, since tabs are narrow. */
export const customerTitle = (customerRef: string, reference: string | null): string =>
  `${reference === null ? '' : `${reference} · `}Customer ${shortReference(customerRef)}`
