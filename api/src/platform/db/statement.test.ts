import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { statement } from './index.ts'
import { missingIn } from './statement.ts'

const Row = z.object({})

describe('a statement', () => {
  it('is refused when it never names the workspace', () => {
    expect(() => statement('all', Row, 'MATCH (n) RETURN n')).toThrow(/beyond its workspace/)
  })

  it('is refused when one of its anchors does not name the workspace', () => {
    const text = 'MATCH (a:Artifact {ws: $ws, id: $id}) MATCH (v:Version {id: $other}) RETURN a, v'
    expect(() => statement('loose', Row, text)).toThrow(/\(v:Version \{id: \$other\}/)
  })

  it('is refused when it would scan a label', () => {
    const text = 'MATCH (v:Version) WHERE v.ws = $ws RETURN v'
    expect(() => statement('scan', Row, text)).toThrow(/\(v:Version\)/)
  })

  it.each([
    ['MATCH (n) WHERE n.id = $id RETURN n, $ws', '(n)'],
    ['MATCH (a:Artifact {ws: $ws, id: $id}) MATCH (n) WHERE n.id = a.id RETURN n', '(n)'],
    ['MATCH (a:Artifact {ws: $ws, id: $id}), (v)-[:VERSION_OF]->(b) RETURN v', '(v)-[:VERSION_OF]->(b)'],
    [
      'MATCH (a:Artifact {ws: $ws}) WHERE EXISTS { MATCH (v)-[:BOUND]->(w) WHERE w.id = a.id } RETURN a',
      '(v)-[:BOUND]->(w)',
    ],
    ['MATCH (a:Artifact {ws: $ws}) OPTIONAL MATCH p = (v)-->(w) RETURN p', 'p = (v)-->(w)'],
  ])('is refused when a path has no node of its workspace: %s', (text, path) => {
    expect(() => statement('unscoped', Row, text)).toThrow(`its workspace: ${path} lacks`)
  })

  it('may go on from what it found before, and lead to what it names', () => {
    const text = `MATCH (a:Artifact {ws: $ws, id: $id}) MATCH (v)-[:VERSION_OF]->(a) WHERE EXISTS { MATCH (v)<-[:BOUND]-() }
      MATCH (w)-[:BOUND]->(:Version {ws: $ws, id: $other}) RETURN v, w`
    expect(statement('goesOn', Row, text).name).toBe('goesOn')
  })

  it.each([
    [
      'MATCH (a:A {ws: $ws, id: $id})<-[:OF]-(v:V) RETURN v',
      'MATCH (a:A {ws: $ws, id: $id})<-[:OF]-(v:V {ws: $ws}) RETURN v',
    ],
    [
      'MATCH (:A {ws: $ws})-[:TO]->(b {id: $id}) RETURN b',
      'MATCH (:A {ws: $ws})-[:TO]->(b {ws: $ws, id: $id}) RETURN b',
    ],
    [
      'MATCH (a:A {ws: $ws}) RETURN [(a)-[:TO]->(b) | b.id] AS bs, EXISTS { (a)<-[:OF]-(:V) } AS has',
      'MATCH (a:A {ws: $ws}) RETURN [(a {ws: $ws})-[:TO]->(b {ws: $ws}) | b.id] AS bs, EXISTS { (a {ws: $ws})<-[:OF]-(:V {ws: $ws}) } AS has',
    ],
    [
      'MATCH (a:A {ws: $ws})-[:SAME]->{0,1}(b) UNWIND $all AS c MATCH (c)-->(b) RETURN b',
      'MATCH (a:A {ws: $ws})-[:SAME]->{0,1}(b {ws: $ws}) UNWIND $all AS c MATCH (c {ws: $ws})-->(b {ws: $ws}) RETURN b',
    ],
    ['MATCH (:A {ws: $ws})<-[:OF]-() RETURN 1', 'MATCH (:A {ws: $ws})<-[:OF]-({ws: $ws}) RETURN 1'],
  ])('holds every node that it reads to its workspace: %s', (text, held) => {
    expect(statement('held', Row, text).text).toBe(held)
  })

  it.each([
    'MATCH (a:A {ws: $ws})-[f:FLOWS]->(v) RETURN CASE WHEN v.ws = $ws THEN v.id END AS id',
    'MATCH (a:A {ws: $ws}) RETURN COUNT { (a)-[:TO]->() } AS count',
    'MATCH (a:A {ws: $ws}), (b:B {ws: $ws}) CREATE (a)-[:TO {ws: $ws}]->(b) MERGE (a)-[:OF {ws: $ws}]->(b)',
    'MATCH (:A {ws: $ws})(()-[:TO]->()){1,}(:B {ws: $ws}) RETURN 1',
    "MATCH (a:A {ws: $ws}) WHERE a.name = '()-[:TO]->(b)' RETURN a // (a)-->(b)",
  ])('is left as it is where it looks by itself, counts or makes: %s', (text) => {
    expect(statement('asItIs', Row, text).text).toBe(text)
  })
})

describe('a write', () => {
  it('names the first required property that one of its rows lacks', () => {
    const required = { rows: ['id', 'properties.at'] }
    expect(missingIn(required, { rows: [{ id: 'a', properties: { at: 0 } }] })).toBeNull()
    expect(
      missingIn(required, {
        rows: [
          { id: 'a', properties: { at: 0 } },
          { id: 'b', properties: {} },
        ],
      }),
    ).toBe('rows[1].properties.at')
    expect(missingIn(required, {})).toBe('rows')
    const nested = { rows: ['parts.at'] }
    expect(missingIn(nested, { rows: [{ parts: [] }, { parts: [{ at: 0 }] }] })).toBeNull()
    expect(missingIn(nested, { rows: [{ parts: [] }, { parts: [{ at: 0 }, {}] }] })).toBe('rows[1].parts.at')
  })
})
