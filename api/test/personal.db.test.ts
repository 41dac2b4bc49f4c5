import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { PersonalDataReason } from '../src/generated/schema.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { formatInstant, type Instant } from '../src/vocabulary/instant.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { unlike } from './oracle/compare.ts'
import { hold, telling } from './oracle/hold.ts'
import { pack, type Small, sideBySide } from './oracle/pack.ts'
import { inWords, personalData } from './oracle/personal.ts'
import { minute } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { artifactKey } from './oracle/terms.ts'
import { freshWorkspace, nothingErased, type OracleWorkspace } from './oracle/workspace.ts'
import { derive } from './oracle/world.ts'

/** Packs of up to a dozen small worlds. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 200) / 10

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const QUESTION = `query ($asOf: DateTime!, $after: String) { systems(asOf: $asOf, strict: true) { total { artifacts versions list(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  edges { node { artifact { kind namespace name } reasons versions } }
} } } }`

type Answer = {
  systems: {
    total: {
      artifacts: number
      versions: number
      list: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
        edges: {
          node: {
            artifact: Parameters<typeof artifactKey>[0]
            reasons: PersonalDataReason[]
            versions: number
          }
        }[]
      }
    }
  }
}

/** Every artifact on the map as of a time, in the oracle's words; and whether what is counted is what is listed. */
async function mapped({ ask }: OracleWorkspace, asOf: Instant): Promise<string[]> {
  const found: Answer['systems']['total']['list']['edges'] = []
  for (let after: string | null = null; ; ) {
    const { total }: Answer['systems'] = (await ask<Answer>(QUESTION, { asOf: formatInstant(asOf), after })).systems
    found.push(...total.list.edges)
    after = total.list.pageInfo.endCursor
    if (total.list.pageInfo.hasNextPage) continue
    const versions = found.reduce((sum, { node }) => sum + node.versions, 0)
    if (total.artifacts !== found.length || total.versions !== versions) throw new Error('counts and list differ')
    return found.map(({ node }) => spoken(node))
  }
}

const spoken = ({ artifact, reasons, versions }: Answer['systems']['total']['list']['edges'][number]['node']): string =>
  inWords(artifactKey(artifact), reasons, versions)

async function check(smalls: Small[]): Promise<void> {
  const workspace = freshWorkspace(connection)
  const calls = sideBySide(smalls.map(({ said, sent }) => inCalls(said, sent)))
  await telling(
    calls.map((call) => call.map(tell).join('\n')),
    workspace.ws,
    async () => {
      for (const call of calls) await workspace.send(call)
      const worlds = smalls.map(({ said }) => ({ world: derive(said, nothingErased), said }))
      const unlikeAsOf = async (asOf: Instant) => {
        const expected = worlds.flatMap(({ world, said }) => personalData(world, said, asOf))
        return unlike(`artifact at ${asOf}`, expected, await mapped(workspace, asOf))
      }
      // They are together on the map: the times of one of them stand for all.
      const times = smalls[0]?.times ?? []
      return (await Promise.all(times.map((time) => unlikeAsOf(minute(time))))).flat()
    },
  )
}

describe('the personal data on the map', () => {
  it('is where the oracle finds it, in as many versions and for the same reasons, at any time of random histories', async () => {
    await hold(pack, RUNS, check)
  }, 3_600_000)
})
