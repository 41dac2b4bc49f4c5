import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArtifactKind, Assurance, PlanStep, SystemRole, TaskAction } from '../../generated/schema.ts'
import { type Place, rules, rulesTable, steps } from './rules.ts'

const places: Place[] = [...Object.values(SystemRole), 'UNPLACED']
const pairs = Object.values(ArtifactKind).flatMap((kind) => places.map((place) => [kind, place] as const))

describe('the table of rules', () => {
  it.each(pairs)('says what is done about a %s in %s, when, and what shows it', (kind, place) => {
    const { action, step, demanded, words, proof } = rules[kind][place]
    expect([...Object.values(TaskAction), 'POSITION']).toContain(action)
    expect(steps).toContain(step)
    expect(Object.values(Assurance)).toContain(demanded)
    expect(demanded).not.toBe('NOT_CHECKED')
    expect([words, proof].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true)
  })

  it('treats a model by its position wherever it lies', () => {
    expect(new Set(places.map((place) => rules.MODEL[place].action))).toEqual(new Set(['POSITION']))
  })

  it('has every step of the schema, in its order', () => {
    expect(steps).toEqual(Object.values(PlanStep))
  })

  it('is the table in docs/plans.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/plans.md'), 'utf8')
    expect(page).toContain(rulesTable())
  })
})
