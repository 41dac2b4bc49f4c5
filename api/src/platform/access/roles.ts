/** Who may do what. One map serves every entry point; an action that is not listed here cannot be named. */
export const roles = ['reader', 'handler', 'approver', 'pipeline', 'auditor', 'admin'] as const

export type Role = (typeof roles)[number]

export type Action =
  | 'lineage:read' // artifacts, traces, search: no person in it
  | 'person:read' // what one customer's data touched
  | 'answer:export' // any answer, whole
  | 'lineage:write' // statements and events
  | 'erasure:write' // what was done about a person
  | 'token:create' // pipeline tokens that end by themselves

export const allowed: Record<Action, readonly Role[]> = {
  'lineage:read': ['reader', 'handler', 'approver', 'auditor', 'admin'],
  'person:read': ['handler', 'approver', 'auditor', 'admin'],
  'answer:export': ['handler', 'auditor', 'admin'],
  'lineage:write': ['pipeline', 'admin'],
  'erasure:write': ['pipeline', 'handler', 'admin'],
  // A handler, too, whose role the web server's own token has: its page connects pipelines. What it hands out can write
  // statements and read nothing, so a handler gains no look at anybody by it.
  'token:create': ['handler', 'admin'],
}

/** Whether any of these roles allows the action. */
export function may(held: readonly Role[], action: Action): boolean {
  return held.some((role) => allowed[action].includes(role))
}
