import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accepted, dataset, datasetEvent, facet, jobEvent, RUN_ID, refusals, run, runEvent } from './example.ts'
import { ProcessingFacet } from './processing.ts'

const docs = resolve(import.meta.dirname, '../../../../../docs')
const read = (name: string): string => readFileSync(join(docs, name), 'utf8')

const withFacet = (content: unknown, more: object = {}) =>
  runEvent({ run: { runId: RUN_ID, facets: { dyetrace_processing: content } }, ...more })
const saying = (content: Record<string, unknown>) => withFacet(facet(content))

const reasons = (event: unknown) => refusals(event).map(({ code, field }) => `${code} ${field.join('.')}`)
const at = (field: string) => `run.facets.dyetrace_processing${field && `.${field}`}`

describe('the facet dyetrace_processing', () => {
  it('says for what a run is, and by which admission it runs', () => {
    expect(run(saying({ purposes: ['analytics', 'made.up'], admission: 'a1' }))).toMatchObject({
      purposes: ['analytics', 'made.up'],
      admission: 'a1',
    })
  })

  it.each([{}, { purposes: null, admission: null }, { purposes: [] }])('may say nothing: %j', (content) => {
    const said = run(saying(content))
    expect(said.purposes).toEqual([])
    expect('admission' in said).toBe(false)
    expect(said.notes).toBeUndefined()
  })

  it('is of every type of event of a run', () => {
    for (const eventType of ['START', 'RUNNING', 'COMPLETE', 'FAIL', 'ABORT', 'OTHER'])
      expect(run(withFacet(facet({ purposes: ['analytics'] }), { eventType })).purposes).toEqual(['analytics'])
  })

  it('is gone where it was deleted, and its content stays nowhere else', () => {
    expect(run(saying({ purposes: ['analytics'], _deleted: true })).purposes).toEqual([])
    expect(accepted(saying({ purposes: ['analytics'] })).facets).toEqual([])
  })

  it('without its base is read, with a note, as every facet is', () => {
    expect(run(withFacet({ purposes: ['analytics'] }))).toMatchObject({
      purposes: ['analytics'],
      notes: [at('_producer'), at('_schemaURL')],
    })
  })

  it.each([
    [{ purposes: 'analytics' }, 'INVALID_EVENT', 'purposes'],
    [{ purposes: [7] }, 'INVALID_EVENT', 'purposes.0'],
    [{ purposes: ['analytics', null] }, 'INVALID_EVENT', 'purposes.1'],
    [{ purposes: [''] }, 'INVALID_EVENT', 'purposes.0'],
    [{ purposes: ['p\ud800'] }, 'INVALID_EVENT', 'purposes.0'],
    [{ purposes: ['p'.repeat(1_025)] }, 'TOO_LONG', 'purposes.0'],
    [{ purposes: Array.from({ length: 101 }, (_, n) => `p${n}`) }, 'TOO_MANY', 'purposes'],
    [{ admission: 7 }, 'INVALID_EVENT', 'admission'],
    [{ admission: '' }, 'INVALID_EVENT', 'admission'],
    [{ admission: ['a1'] }, 'INVALID_EVENT', 'admission'],
    [{ purpose: ['analytics'] }, 'INVALID_EVENT', 'purpose'],
    [{ basis: 'eu-gdpr:A6-1-a' }, 'INVALID_EVENT', 'basis'],
    [{ 'ada@example.com': 1 }, 'INVALID_EVENT', '*'],
  ])('that says %j refuses the event, with %s', (content, code, field) => {
    expect(reasons(saying(content))).toEqual([`${code} ${at(field)}`])
  })

  it.each([[[]], ['analytics'], [7], [true]])('that is no object refuses the event: %j', (content) => {
    expect(reasons(withFacet(content))).toEqual([`INVALID_EVENT ${at('')}`])
  })

  it('that nests too deep refuses the event, and is not left out', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))
    expect(refusals(saying({ purposes: deep }))).toHaveLength(1)
  })

  it('says what to do, and nothing of what it held', () => {
    const [basis, purposes] = refusals(saying({ basis: 'ada@example.com', purposes: 'ada@example.com' })).sort(
      (a, b) => (a.field.join() < b.field.join() ? -1 : 1),
    )
    expect(basis?.message).toContain('recordBasis')
    expect(purposes?.message).toBe('Send an array here.')
    expect(JSON.stringify([basis, purposes])).not.toContain('ada')
  })

  it('is a run’s, and refused elsewhere', () => {
    const own = { dyetrace_processing: facet({ purposes: ['analytics'] }) }
    const job = { namespace: 'shop', name: 'nightly', facets: own }
    expect(reasons(runEvent({ job }))).toEqual(['INVALID_EVENT job.facets.dyetrace_processing'])
    expect(reasons(jobEvent({ job }))).toEqual(['INVALID_EVENT job.facets.dyetrace_processing'])
    expect(reasons(datasetEvent(dataset('orders', own)))).toEqual(['INVALID_EVENT dataset.facets.dyetrace_processing'])
    expect(reasons(runEvent({ inputs: [dataset('orders', own)] }))).toEqual([
      'INVALID_EVENT inputs.0.facets.dyetrace_processing',
    ])
  })

  it('is taken as it is or refused, whatever it holds', () => {
    const words = fc.oneof(fc.jsonValue(), fc.array(fc.string()))
    fc.assert(
      fc.property(words, fc.oneof(fc.jsonValue(), fc.string()), (purposes, admission) => {
        const content = facet({ purposes, admission })
        if (ProcessingFacet.safeParse(content).success) {
          const said = run(withFacet(content))
          expect([said.purposes, said.admission ?? null]).toEqual([purposes ?? [], admission])
        } else expect(refusals(withFacet(content)).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('its published schema', () => {
  it('is the form that is read', () => {
    const published: unknown = JSON.parse(read('openlineage/DyetraceProcessingRunFacet.json'))
    const { properties, required, additionalProperties } = z.toJSONSchema(ProcessingFacet)
    const { purposes, admission } = properties ?? {}
    expect(published).toMatchObject({
      $defs: { DyetraceProcessingRunFacet: { required, additionalProperties, properties: { purposes, admission } } },
    })
  })

  it('has an example that is read', () => {
    const said = run(JSON.parse(read('openlineage/example.json')))
    expect(said.purposes).toEqual(['analytics.reporting'])
    expect(said.notes).toBeUndefined()
  })

  it('has an example on its page that is the same', () => {
    const shown = /```json\n([\s\S]*?)```/.exec(read('openlineage.md'))?.[1] ?? ''
    const { run: shownRun } = JSON.parse(`{${shown}}`)
    expect(shownRun).toEqual(JSON.parse(read('openlineage/example.json')).run)
  })
})
