import type { Command } from '../../vocabulary/command.ts'
import { type Effects, kindOf } from './kinds/index.ts'

/** What statements do, together and in their order. Pure. */
export function effectsOf(ws: string, commands: readonly Command[]): Effects {
  const each = commands.map((command) => kindOf(command).effects(ws, command))
  return {
    systems: each.flatMap(({ systems = [] }) => systems),
    joins: each.flatMap(({ joins = [] }) => joins),
    retirements: each.flatMap(({ retirements = [] }) => retirements),
    jobs: each.flatMap(({ jobs = [] }) => jobs),
    aliases: each.flatMap(({ aliases = [] }) => aliases),
    erasures: each.flatMap(({ erasures = [] }) => erasures),
    lists: each.flatMap(({ lists = [] }) => lists),
    consents: each.flatMap(({ consents = [] }) => consents),
    links: each.flatMap(({ links = [] }) => links),
  }
}
