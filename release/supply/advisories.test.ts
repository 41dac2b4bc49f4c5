import { describe, expect, it } from 'vitest'
import { advisoriesIn } from './advisories.ts'

/** As npm 11 prints it, shortened. */
const report = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { minimist: { name: 'minimist', severity, isDirect: false, range: '<0.2.4', nodes: [] } },
    metadata: {},
  })

describe('a known weakness', () => {
  it.each(['high', 'critical'])('that is %s stops', (severity) => {
    expect(advisoriesIn(report(severity))).toMatchObject({ stopping: [`minimist <0.2.4: ${severity}`], others: [] })
  })

  it.each(['info', 'low', 'moderate'])('that is %s is told', (severity) => {
    expect(advisoriesIn(report(severity))).toMatchObject({ stopping: [], others: [`minimist <0.2.4: ${severity}`] })
  })
})

describe('a registry', () => {
  it('that answers no question about advisories was not asked', () => {
    const refused = '{"message":"405 Method Not Allowed","method":"POST","statusCode":405,"body":""}'
    expect(advisoriesIn(refused)).toEqual({ asked: false })
  })

  it('that cannot be reached was not asked', () => {
    expect(advisoriesIn('')).toEqual({ asked: false })
  })
})
