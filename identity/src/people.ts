/** One of the demo's people. `groups`: as a company's directory would have them; the web server makes roles of these. */
export type DemoPerson = { id: string; name: string; work: string; sees: string; groups: string[] }

export const people: readonly DemoPerson[] = [
  {
    id: 'engineer',
    name: 'Ines Okafor',
    work: 'Data engineer',
    sees: 'lineage, systems and runs; no people',
    groups: ['engineers'],
  },
  {
    id: 'handler',
    name: 'Hanna Lindqvist',
    work: 'Handles requests of customers',
    sees: 'people and what their data touched',
    groups: ['privacy-office'],
  },
  {
    id: 'approver',
    name: 'Ari Rosen',
    work: 'Approves what is done about a request',
    sees: 'people and what their data touched; no exports',
    groups: ['approvers'],
  },
  {
    id: 'auditor',
    name: 'Aude Martin',
    work: 'Auditor',
    sees: 'everything, and changes nothing',
    groups: ['auditors'],
  },
  { id: 'admin', name: 'Adam Nowak', work: 'Administrator', sees: 'and does everything', groups: ['platform-admins'] },
]

/** Which role each of the groups has, as the web server's OIDC_ROLES takes it. */
export const rolesOfGroups: Record<string, string[]> = {
  engineers: ['reader'],
  'privacy-office': ['handler'],
  approvers: ['approver'],
  auditors: ['auditor'],
  'platform-admins': ['admin'],
}
