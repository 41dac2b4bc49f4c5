/// <reference types="vite/client" />
import type { Plan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOwnDatabase } from '../../testkit/ownDatabase.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { DEGREE } from '../src/platform/db/patterns.ts'
import { declared } from '../src/platform/db/statement.ts'

// Every statement is declared once its module is loaded.
import.meta.glob(['../src/**/*.ts', '!../src/**/*.test.ts', '!../src/main.ts'], { eager: true })

let connection: Connection
let stop: (() => Promise<void>) | undefined
beforeAll(async () => {
  ;({ connection, stop } = await startOwnDatabase())
})
afterAll(() => stop?.())

/** A rebuild goes over all of a workspace once: these read every node of a label. */
const wholeLabels = /^(derived \w+|\w+ToSetAside|\w+ToRename|formers|keptFacets|waitingStatements)$/

/**
 * Flows of any length: what they reach is a list of ids. Loading these reads the far end of each flow, and one in another workspace
 * stops the answer (ISOLATION).
 */
const checkedWhenLoaded = /^(person|everyone|people|downstream|upstream)Reach(OfParts)?$/

type Operator = { type: string; details: string }

async function planOf(text: string): Promise<Operator[]> {
  const { summary } = await connection.driver.executeQuery(`EXPLAIN ${text}`, { ws: 'w' })
  const operators = ({ operatorType, arguments: found, children }: Plan): Operator[] => [
    { type: operatorType.replace(/@.*$/, ''), details: String(found.Details ?? '') },
    ...children.flatMap(operators),
  ]
  if (!summary.plan) throw new Error('EXPLAIN gave no plan')
  return operators(summary.plan)
}

/** Where a plan gets nodes from, other than by going along a relationship or by making them. */
const isSource = ({ type }: Operator) => /Scan|Seek/.test(type)

/** The sources whose nodes nothing holds to the workspace, and the relationships that lead to such nodes. */
function beyond(plan: Operator[]): string[] {
  const all = plan
    .map(({ details }) => details)
    .join('\n')
    .replaceAll('`', '')
  const isHeld = (node: string | undefined): boolean => node !== undefined && holds(node).test(all)
  return plan.flatMap(({ type, details }) => {
    if (isSource({ type, details })) return isHeld(sourceOf(details)) ? [] : [`${type} ${details}`]
    if (!/Expand/.test(type)) return []
    return [...details.matchAll(/\((\w+)\)/g)].flatMap(([, node = '']) =>
      isAnonymous(node) || isHeld(node) ? [] : [`${type} ${details}`],
    )
  })
}

/** Where a plan's details hold this node to the workspace. */
const holds = (node: string) =>
  new RegExp(`\\b${node}\\.ws\\b\\]?|\\b${node}:[\\w|]*\\([^)]*\\bws\\b[^)]*\\) WHERE .*\\bws = \\$ws`)

const sourceOf = (details: string) => /^(?:(?:UNIQUE|RANGE INDEX|TEXT INDEX|NODE) )?`?(\w+)/.exec(details)?.[1]

/** Without a name, so nothing of it is read. */
const isAnonymous = (node: string) => /^anon_\d+$/.test(node)

/** The sources that read every node of a label, or of the database. */
const wholesale = (plan: Operator[]): string[] =>
  plan.flatMap(({ type, details }) =>
    /AllNodesScan|LabelScan|RelationshipTypeScan/.test(type) ? `${type} ${details}` : [],
  )

function check(state: string): void {
  it(`keeps to its workspace, and finds what it needs by an index, on ${state}`, async () => {
    const faults: string[] = []
    for (const { name, text } of declared) {
      const plan = await planOf(text)
      const left = beyond(plan).filter((source) => !(checkedWhenLoaded.test(name) && source.startsWith('VarLength')))
      faults.push(...left.map((source) => `${name} reaches beyond its workspace: ${source}`))
      if (!wholeLabels.test(name)) faults.push(...wholesale(plan).map((source) => `${name} reads all of it: ${source}`))
    }
    expect(faults).toEqual([])
  })
}

/** A planner that counts none of a relationship reads all of them. */
const links = [
  ['Customer', 'SAME_AS', 'Linked'],
  ['Sharing', 'SHARES', 'Customer'],
  ['Identity', 'IDENTIFIES', 'Customer'],
  ['Read', 'HOLDS', 'Members'],
  ['Customer', 'NAMED_IN', 'Read'],
  ['Read', 'MEMBER', 'Version'],
  ['Read', 'TAKES_BACK', 'Version'],
  ['Read', 'BOUND', 'Version'],
  ['Write', 'BOUND', 'Version'],
  ['RunPart', 'PART_OF', 'Run'],
  ['Version', 'FLOWS', 'RunPart'],
  ['RunPart', 'FLOWS', 'Version'],
  ['RunPart', 'BLURRED', 'Version'],
  ['RunPart', 'HELD', 'Version'],
  ['Version', 'VERSION_OF', 'Artifact'],
  ['Artifact', 'IN_SYSTEM', 'System'],
  ['Artifact', 'HAS_COLUMN', 'Column'],
] as const

/** 20 workspaces with 100 nodes of each label that has an index; of what a workspace has one of, 2,000 workspaces. */
async function plantAll(): Promise<void> {
  const rows = async (text: string) =>
    (await connection.driver.executeQuery(text)).records.map((row) => row.get('labels'))
  const labels = new Set(
    (
      await rows(
        'SHOW INDEXES YIELD labelsOrTypes AS labels, entityType WHERE entityType = "NODE" AND labels IS NOT NULL RETURN labels',
      )
    ).flat(),
  )
  const single = (
    await rows('SHOW CONSTRAINTS YIELD labelsOrTypes AS labels, properties WHERE properties = ["ws"] RETURN labels')
  ).flat()
  for (const label of labels)
    await connection.driver.executeQuery(
      `UNWIND range(1, 2000) AS n
       CREATE (x:$($label)) SET x = {ws: 'w' + CASE WHEN $single THEN n ELSE n % 20 END, id: $label + n, key: 'k' + n,
         artifact: 'a' + (n % 100), at: n, until: n, createdAt: n, name: 'name' + n, view: 'v' + n, epoch: n, ordinal: n,
         high: n % 7, ref: 'r' + n, digest: 'd' + n}`,
      { label, single: single.includes(label) },
    )
  await connection.driver.executeQuery('MATCH (x:Read) SET x:MemberList')
  for (const [from, type, to] of links)
    await connection.driver.executeQuery(
      `MATCH (a:$($from)) WITH collect(a) AS starts MATCH (b:$($to)) WITH starts, collect(b) AS ends
       UNWIND range(0, size(starts) - 1) AS n WITH starts[n] AS a, ends[n % size(ends)] AS b CREATE (a)-[:$($type)]->(b)`,
      { from, type, to },
    )
  await connection.driver.executeQuery('CALL db.resampleOutdatedIndexes()')
  await connection.driver.executeQuery('CALL db.prepareForReplanning(120)')
}

describe('every statement of the API', () => {
  it('is here', () => expect(declared.length).toBeGreaterThan(200))

  // It decides only how to look, not what is found.
  it('counts no relationship that may lead beyond its workspace, except to choose the shorter way', () => {
    const degrees = declared.filter(({ text }) => text.match(DEGREE))
    expect(degrees.map(({ name }) => name)).toEqual(['loadWindows'])
  })

  describe('on an empty database', () => check('an empty database'))

  describe('on a loaded one', () => {
    beforeAll(plantAll)
    check('a loaded one')
  })
})

describe('the check itself', () => {
  it.each([
    ['MATCH (n) WHERE n.id = $id RETURN n, $ws', 'AllNodesScan n'],
    ['MATCH (a:Artifact {ws: $ws, id: $id}) MATCH (v:Version {id: $id}) RETURN a, v', 'NodeUniqueIndexSeek'],
    ['MATCH (a:Artifact {ws: $ws, id: $id}) MATCH (v:Version) WHERE v.artifact = a.id RETURN v', 'Scan'],
    ['MATCH (r:Read) WHERE r.artifact = $id AND r.until > 0 RETURN r, $ws', 'NodeIndexSeek'],
    ['MATCH (n) WHERE elementId(n) = $id RETURN n, $ws', 'NodeByElementIdSeek'],
    [
      'MATCH (a:Artifact {ws: $ws, id: $id})<-[:VERSION_OF]-(v:Version) RETURN v',
      'Expand(All) (a)<-[anon_0:VERSION_OF]-(v)',
    ],
  ])('finds that %s reaches beyond its workspace', async (text, source) => {
    expect((await beyond(await planOf(text))).join()).toContain(source)
  })
})
