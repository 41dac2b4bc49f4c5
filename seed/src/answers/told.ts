import type { CaseFactsQuery } from '../../../testkit/generated/operations.ts'
import type { Task } from './cases.ts'

type Facts = NonNullable<CaseFactsQuery['request']>

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** What an access package has, in plain words. Pure. */
export function toldOfPackage({ state, manifest, package: made }: Facts): string[] {
  const rows = made?.files.filter(({ name }) => name.startsWith('rows/')).length ?? 0
  return [
    `${counted(manifest?.total ?? 0, 'version')} of datasets, features and models were looked at. The package has ${counted(made?.files.length ?? 0, 'file')}; ${rows} of them have rows from the stores.`,
    ...(made?.unread ?? []).map(
      ({ store, name, reason }) => `Not read: ${name} in the store ${store} (${words(reason)}).`,
    ),
    `It was sent by a link that only they can open. The request is ${words(state)}.`,
  ]
}

const words = (constant: string) => constant.toLowerCase().replaceAll('_', ' ')

/** What was done, how far somebody looked, and what was left and why, in plain words. Pure. */
export function toldOfDeletion(state: string, tasks: readonly Task[], reported: ReadonlySet<string>): string[] {
  const byProgram = tasks.filter(({ attempts }) => attempts.length > 0)
  const byPeople = tasks.filter(({ id, attempts }) => reported.has(id) && attempts.length === 0)
  const left = tasks.filter(({ outcome, action }) => action !== 'NOTHING' && outcome !== null && isLeft(outcome))
  return [
    ...[...grouped(byProgram, (task) => task.attempts.at(-1)?.executor ?? '')].map(([store, done]) =>
      programText(store, done),
    ),
    ...(byPeople.length > 0
      ? [`The team did ${counted(byPeople.length, 'task')} elsewhere and said so: nobody but them looked (attested).`]
      : []),
    ...[...grouped(left, leftText)].map(([text, some]) => `Left: ${names(some)}, ${text}`),
    `The graph and the stores were asked again: the request is ${words(state)}.`,
  ]
}

/** What is left of a person, by the outcome of its task. */
const leftAs: Readonly<Record<string, string>> = {
  RETAINED_EXEMPT: 'kept on a ground',
  RETAINED_HOLD: 'held',
  DEFERRED_UNTIL: 'deferred until',
  RETRAIN_COMMITTED: 'to be trained again',
}

const isLeft = (outcome: string) => outcome in leftAs

const leftText = ({ outcome, ground, deferredUntil }: Task) =>
  `${leftAs[outcome ?? '']}${deferredUntil ? ` ${deferredUntil.slice(0, 10)}` : ''}. ${ground}`

function programText(store: string, tasks: readonly Task[]): string {
  const last = new Map(tasks.flatMap(({ attempts }) => attempts.slice(-1)).map((one) => [JSON.stringify(one), one]))
  const attempts = [...last.values()]
  const sum = (of: (one: Task['attempts'][number]) => number | null) =>
    attempts.reduce((total, one) => total + (of(one) ?? 0), 0)
  const levels = [...new Set(tasks.map(({ assurance }) => words(assurance)))].join(', ')
  const notes = [...new Set(attempts.flatMap((one) => one.notes))]
  return [
    `Store ${store}: ${counted(
      sum(({ found }) => found),
      'row',
    )} found, ${sum(({ remaining }) => remaining)} left. How far was looked: ${levels}.`,
    ...notes.map((note) => `    ${note}`),
  ].join('\n')
}

const names = (tasks: readonly Task[]) => {
  const all = [...new Set(tasks.map(({ name, action }) => name ?? words(action)))]
  return all.length > 4 ? `${all.slice(0, 4).join(', ')} and ${all.length - 4} more` : all.join(', ')
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return groups
}
