import { type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs'
import { type PeoplesTaskFilter, type TaskHolder, TaskState } from '@/generated/graphql.ts'
import { dues } from '../words.ts'

/** States that tasks of people have. */
export const taskStates = [TaskState.Waiting, TaskState.Failed, TaskState.Done] as const

export const holders: readonly TaskHolder[] = ['MINE', 'NOBODYS']

/** What narrows the list of tasks, as an address holds it. */
export const taskParsers = {
  state: parseAsStringLiteral(taskStates),
  holder: parseAsStringLiteral(holders),
  assignee: parseAsString.withDefault(''),
  system: parseAsString.withDefault(''),
  due: parseAsStringLiteral(dues),
}

export type TaskChoice = inferParserType<typeof taskParsers>

export const isNarrowed = (choice: TaskChoice): boolean => Object.keys(filterOf(choice)).length > 0

/** What is asked of the API. */
export function filterOf({ state, holder, assignee, system, due }: TaskChoice): PeoplesTaskFilter {
  return {
    ...(state === null ? {} : { states: [state] }),
    ...(holder === null ? {} : { holder }),
    ...(assignee === '' ? {} : { assignee }),
    ...(system.trim() === '' ? {} : { system: system.trim() }),
    ...(due === null ? {} : { due }),
  }
}
