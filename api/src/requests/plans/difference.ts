import type { PlanChangeKind, TaskAction } from '../../generated/schema.ts'
import { canonicalJson } from '../../vocabulary/ids.ts'
import type { DraftTask } from './draft.ts'

export type PlanChange = {
  kind: PlanChangeKind
  versionId: string | null
  name: string
  before: TaskAction | null
  now: TaskAction | null
  ground: string
}

/** How a plan differs from what it would be now: tasks that came, went, or are others. Their places do not count. */
export function differenceOf(before: readonly DraftTask[], now: readonly DraftTask[]): PlanChange[] {
  const [was, is] = [indexed(before), indexed(now)]
  const gone = before.filter((task) => !is.has(keyOf(task))).map((task) => changeOf('GONE', task, task, null))
  const others = now.flatMap((task) => {
    const earlier = was.get(keyOf(task))
    if (!earlier) return changeOf('ADDED', task, null, task)
    return said(earlier, was) === said(task, is) ? [] : changeOf('CHANGED', task, earlier, task)
  })
  return [...gone, ...others]
}

type Indexed = ReadonlyMap<string, DraftTask> & { readonly places: ReadonlyMap<number, string> }

function indexed(tasks: readonly DraftTask[]): Indexed {
  const byKey = new Map(tasks.map((task) => [keyOf(task), task]))
  return Object.assign(byKey, { places: new Map(tasks.map((task) => [task.place, keyOf(task)])) })
}

const keyOf = ({ item, action }: DraftTask): string => item?.versionId ?? action

/** What a task says, with the tasks before it by what they are about. */
const said = ({ place: _, state: __, outcome: ___, after, ...task }: DraftTask, { places }: Indexed): string =>
  canonicalJson({ ...task, after: after.map((place) => places.get(place) ?? '').sort() })

const changeOf = (
  kind: PlanChangeKind,
  { item, ground }: DraftTask,
  before: DraftTask | null,
  now: DraftTask | null,
): PlanChange => ({
  kind,
  versionId: item?.versionId ?? null,
  name: item ? [item.name, item.label].filter((part) => part !== '').join(' ') : '',
  before: before?.action ?? null,
  now: now?.action ?? null,
  ground,
})
