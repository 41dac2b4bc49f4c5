import type { Connection } from '../../src/platform/db/index.ts'
import { inCalls } from './arbitraries.ts'
import { isEarly } from './erasures.ts'
import { telling } from './hold.ts'
import { ofWorld, type Small, sideBySide } from './pack.ts'
import { identityKey, persons } from './persons.ts'
import { erased, identity, minute } from './statements.ts'
import { tell } from './story.ts'
import { freshWorkspace, nothingErased, type OracleWorkspace } from './workspace.ts'
import { derive, type World } from './world.ts'

/** Where what is answered differs from the oracle's world. `ids`: of its versions, by their keys. */
type Compare = (
  workspace: OracleWorkspace,
  world: World,
  ids: Map<string, string>,
  times: Small['times'],
) => Promise<string[]>

/** Checks small graphs side by side in a workspace of their own: tells them, erases the people whom they pick from versions, compares. */
export const afterErasures =
  (connection: Connection, compare: Compare) =>
  async (smalls: Small[]): Promise<void> => {
    const workspace = freshWorkspace(connection)
    const calls = sideBySide(smalls.map(({ said, sent }) => inCalls(said, sent)))
    const story = calls.map((call) => call.map(tell).join('\n'))
    await telling(story, workspace.ws, async () => {
      for (const call of calls) await workspace.send(call)
      const before = await workspace.graph()
      const found: string[] = []
      for (const small of smalls) {
        const picked = pickedOf(small, ofWorld(before, small.tag))
        for (const { command } of picked) await workspace.send([command])
        const world = derive(
          [...small.said, ...picked.map(({ command }) => command)],
          (id) => picked.find(({ command }) => command.versionId === id)?.of ?? nothingErased(id),
        )
        const after = ofWorld(await workspace.graph(), small.tag)
        found.push(...(await compare(workspace, world, new Map(after.versions.map((v) => [v.key, v.id])), small.times)))
      }
      await workspace.remove()
      return found
    })
  }

/** The erasures that a small graph picks, of people who are known in it, from versions that are there by then. */
function pickedOf({ tag, said, picks }: Small, { versions }: ReturnType<typeof ofWorld>) {
  const known = persons(said)
  return picks.flatMap(({ who, version: place, at, outcome }, i) => {
    const target = versions[place % versions.length]
    if (!target?.of || !known.some((one) => one.has(identityKey(identity(who))))) return []
    if (target.of.run !== null && isEarly(minute(at), target.createdAt)) return []
    return [{ command: erased(who, target.id, { at, outcome, key: `${tag}-x${i}` }), of: target.of }]
  })
}
