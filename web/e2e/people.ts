/** The people whom tests sign in as, as the demo's provider has them. */
export const demoPeople = ['engineer', 'handler', 'approver', 'auditor', 'admin'] as const
export type DemoPerson = (typeof demoPeople)[number]

/** What a browser holds in which somebody is signed in, at all of the tests' webs: `test.use({ storageState: signedInAs('admin') })`. */
export const signedInAs = (person: DemoPerson): string => `test-results/people/${person}.json`

/** In which nobody is. */
export const nobody = { cookies: [], origins: [] }
