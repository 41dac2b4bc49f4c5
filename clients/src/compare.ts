import type { OnDisk, Truth } from './truth.ts'

/** One version on the list of what the person's data touched. */
export type Listed = { namespace: string; name: string; verdict: string; live: boolean }

/** The whole answer about a person: the list, and what the answer says of itself. */
export type Answer = { listed: Listed[]; complete: boolean; caveats: string[]; refused: number }

export type Verdict = 'right' | 'LEFT OUT' | 'FALSE ALARM' | 'false alarm, said'

/** One dataset: what lies on disk, what the list says, and how the two agree. */
export type Row = { dataset: string; onDisk: string; listed: string; verdict: Verdict }

/** `wrong`: what is wrong with the answer as a whole; `caveats`: what it says of itself. Right is only one without anything wrong. */
export type Comparison = { rows: Row[]; wrong: string[]; caveats: string[] }

/** Verdicts that say that the person is in it. */
const holds = new Set(['CONFIRMED', 'DERIVED'])

/**
 * Compares the list with the disk. Whoever is in a dataset now must be in a live version of it; whoever was before, in any
 * version; a dataset that never held the person must not be there, unless the answer carries the caveat that says so. What
 * the list has beyond the scenario's datasets is a false alarm as well.
 */
export function compare(truth: Truth, answer: Answer): Comparison {
  const listed = answer.listed.filter(({ verdict }) => holds.has(verdict))
  const known = new Set(truth.datasets.map(keyOf))
  const others = [...new Set(listed.filter((one) => !known.has(keyOf(one))).map(keyOf))]
  const rows = truth.datasets.map((dataset) => rowOf(dataset, listed, answer.caveats))
  const unknown = others.map((key): Row => ({ dataset: key, onDisk: 'unknown', listed: 'yes', verdict: 'FALSE ALARM' }))
  return { rows: [...rows, ...unknown], wrong: wrongWith(answer), caveats: answer.caveats }
}

/** Whether nobody was left out and nothing is listed without need. */
export const isRight = ({ rows, wrong }: Comparison): boolean =>
  wrong.length === 0 && rows.every(({ verdict }) => verdict === 'right' || verdict === 'false alarm, said')

function rowOf(dataset: OnDisk, listed: Listed[], caveats: string[]): Row {
  const versions = listed.filter((one) => keyOf(one) === keyOf(dataset))
  const live = versions.some((one) => one.live)
  const said = dataset.saidBy !== null && caveats.includes(dataset.saidBy)
  const is = live ? 'now' : versions.length > 0 ? 'before' : 'no'
  return { dataset: keyOf(dataset), onDisk: dataset.onDisk, listed: is, verdict: verdictOf(dataset.onDisk, is, said) }
}

function verdictOf(onDisk: OnDisk['onDisk'], listed: 'now' | 'before' | 'no', said: boolean): Verdict {
  const more = { no: 0, before: 1, now: 2 }[listed] - { never: 0, before: 1, now: 2 }[onDisk]
  if (more === 0) return 'right'
  if (more < 0) return 'LEFT OUT'
  return said ? 'false alarm, said' : 'FALSE ALARM'
}

function wrongWith({ complete, refused }: Answer): string[] {
  return [
    ...(complete ? [] : ['the answer is not complete']),
    ...(refused === 0 ? [] : [`${refused} of the client's events were refused`]),
  ]
}

const keyOf = ({ namespace, name }: { namespace: string; name: string }) => `${namespace} ${name}`
