import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { parseColumns } from '../src/history/runs/index.ts'

const events = resolve(import.meta.dirname, '../../fixtures/openlineage/events')

const scenario = (name: string): unknown[] =>
  readdirSync(join(events, name)).map((file) => JSON.parse(readFileSync(join(events, name, file), 'utf8')))

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Every part's columns, in words: `/t1.a → /t2.a`. */
async function stored({ ws }: Workspace): Promise<string[]> {
  const rows = async (text: string) =>
    (await api.connection.driver.executeQuery(text, { ws })).records.map((record) => record.toObject())
  const artifacts = await rows('MATCH (a:Artifact {ws: $ws}) RETURN a.id AS id, a.name AS name')
  const name = new Map(artifacts.map((row) => [row.id, String(row.name).split('/').at(-1)]))
  const parts = await rows('MATCH (p:RunPart {ws: $ws}) WHERE p.columns IS NOT NULL RETURN p.columns AS columns')
  const words = parts.flatMap(({ columns }) =>
    parseColumns(columns).flatMap((output) =>
      output.sources.flatMap((source) =>
        source.passes.map(
          ({ from, to, direct }) =>
            `${name.get(source.artifact)}.${from} ${direct ? '→' : '⇢'} ${name.get(output.artifact)}.${to}`,
        ),
      ),
    ),
  )
  return [...new Set(words)].sort()
}

describe('the column lineage of real producers', () => {
  it('Spark: t2 takes each of its columns from the same one of t1, in whatever order the events come', async () => {
    const [forth, back] = [await api.workspace(), await api.workspace()]
    await forth.lineage(scenario('spark_dataproc_simple_producer_test_complete'))
    for (const event of scenario('spark_dataproc_simple_producer_test_complete').reverse()) await back.lineage(event)
    // Spark says that the path is the metastore's default.t1, too.
    const ofTable = ['default.t1.a → t2.a', 'default.t1.b → t2.b']
    expect(await stored(forth)).toEqual([...ofTable, 't1.a → t2.a', 't1.b → t2.b'])
    expect(await stored(back)).toEqual(await stored(forth))
  })
})
