import { z } from 'zod'

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const

/** What `npm audit --json` prints, the parts of it that are read. */
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.enum(severities), range: z.string() })),
})

export type Advisories =
  | { asked: false }
  /** `stopping`: what must be mended before anything is released. `others`: what is told and stops nothing. */
  | { asked: true; stopping: string[]; others: string[] }

const STOPS: readonly string[] = ['high', 'critical']

/** Reads what `npm audit --json` printed. A registry that has no advisories, or cannot be reached, was not asked. */
export function advisoriesIn(printed: string): Advisories {
  const report = Report.safeParse(parseJson(printed))
  if (!report.success) return { asked: false }
  const found = Object.entries(report.data.vulnerabilities)
  const told = (isStopping: boolean) =>
    found
      .filter(([, { severity }]) => STOPS.includes(severity) === isStopping)
      .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`)
  return { asked: true, stopping: told(true), others: told(false) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
