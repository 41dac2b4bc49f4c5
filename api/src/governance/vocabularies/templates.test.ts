import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AssessmentKind } from '../../generated/schema.ts'
import { newestTemplate, type Template, templateOf, templates } from './templates.ts'

const digestOf = ({ kind, version, questions }: Template): string =>
  `${kind} ${version} ${createHash('sha256').update(JSON.stringify(questions)).digest('hex').slice(0, 12)}`

describe('templates of assessments', () => {
  it('are never changed once they are there: what is asked otherwise is a new version, and one more line here', () => {
    expect(templates.map(digestOf)).toEqual(['COMPATIBILITY 1 58ceb4a9a2d8', 'BALANCING 1 d1a98d7d1dd3'])
  })

  it('have versions from 1 on, in order, and each question once', () => {
    for (const kind of Object.values(AssessmentKind)) {
      const its = templates.filter((one) => one.kind === kind)
      expect(its.map(({ version }) => version)).toEqual(its.map((_, place) => place + 1))
      for (const { questions } of its) expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length)
    }
  })

  it('ask the five factors of Art. 6(4)', () => {
    expect(newestTemplate('COMPATIBILITY').questions.map(({ key }) => key)).toEqual([
      ...['link', 'context', 'nature', 'consequences', 'safeguards'],
    ])
  })

  it('stay readable in the version that was answered', () => {
    const first = templateOf('BALANCING', 1)
    const next: Template = { ...first, version: 2, questions: [{ key: 'children', text: 'Are there children?' }] }
    const all = [...templates, next]
    expect(newestTemplate('BALANCING', all)).toBe(next)
    expect(templateOf('BALANCING', 1, all)).toBe(first)
    expect(() => templateOf('BALANCING', 3, all)).toThrow('no version 3')
  })
})
