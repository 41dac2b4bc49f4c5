import { type Action, allowed, may, type Role, roles } from '../../../api/src/platform/access/roles.ts'

// One map of who may do what, for the API and for these pages.
export { type Action, allowed, may, type Role, roles }

/** Such as `the role handler or admin`, for a sentence that says what something needs. */
export const whoMay = (action: Action): string => {
  const [last, ...others] = allowed[action].toReversed()
  return `the role ${[others.toReversed().join(', '), last].filter(Boolean).join(' or ')}`
}

/** What somebody in these groups may be. In the order of the map, each once. */
export const rolesOf = (
  groups: readonly string[],
  rolesByGroup: Readonly<Record<string, readonly Role[]>>,
): readonly Role[] => {
  const held = new Set(groups.flatMap((group) => (Object.hasOwn(rolesByGroup, group) ? rolesByGroup[group] : [])))
  return roles.filter((role) => held.has(role))
}
