import { addressOf } from '@/lib/paths.ts'

/** Where one run is shown, by its id here. */
export const runPath = (id: string): string => `/runs/${encodeURIComponent(id)}`

/** The list of one job's runs. */
export const jobPath = ({ namespace, name }: { namespace: string; name: string }): string =>
  addressOf('/runs', { namespace, job: name })
