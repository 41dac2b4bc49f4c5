/**
 * Namespaces of which one person has one value: numbers that an organisation or a state gives to people, not to accounts. As they
 * end, without separators: `crm.customer_id` and `Customer-ID` alike.
 */
const SINGLE_VALUED: readonly string[] = [
  'customerid',
  'customernumber',
  'customerno',
  'customernr',
  'customerkey',
  'clientid',
  'clientnumber',
  'personid',
  'personnumber',
  'partyid',
  'patientid',
  'patientnumber',
  'nhsnumber',
  'employeeid',
  'employeenumber',
  'studentid',
  'citizenid',
  'nationalid',
  'socialsecuritynumber',
  'ssn',
  'taxid',
  'taxnumber',
]

export function isSingleValued(namespace: string): boolean {
  const plain =
    namespace
      .split(/[./:]/)
      .at(-1)
      ?.replace(/[\s_-]/g, '') ?? ''
  return SINGLE_VALUED.includes(plain)
}

/**
 * Of one person's identities, those that cannot all be theirs: several values of a namespace of which a person has one. Their customers'
 * refs, sorted. Pure.
 */
export function valuesApart(identities: readonly { ref: string; namespace: string }[]): string[] {
  const byNamespace = new Map<string, Set<string>>()
  for (const { ref, namespace } of identities)
    if (isSingleValued(namespace)) byNamespace.set(namespace, (byNamespace.get(namespace) ?? new Set()).add(ref))
  return [...byNamespace.values()].flatMap((refs) => (refs.size > 1 ? [...refs] : [])).sort()
}
