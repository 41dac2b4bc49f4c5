/** What has a name that may be closed to whoever looks. */
export type Named = { name: string; closed: boolean }

/** What stands in the place of a name that is closed. */
export const CLOSED = 'Closed to you'

/** What to do about it. */
export const CLOSED_HELP =
  'You are not cleared for it. It is counted, and not named. Ask an administrator to clear you.'

/** A name, where it is open. Pure. */
export const shownName = ({ name, closed }: Named): string => (closed ? CLOSED : name)
