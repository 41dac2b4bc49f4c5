import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { cutCredentials } from '../../../vocabulary/naming/index.ts'
import { MAX_NAME, MAX_RAW_NAME, PROCESSING, UNSTATED, wellFormed } from './shapes.ts'

// Mends what is formally wrong in an event where a sound reading exists: whatever names a run or job and datasets keeps
// its lineage. What cannot be read so stays, and the event is refused. Each function changes the event in place.

type Issue = z.core.$ZodIssue
type Json = Record<string, unknown>

const EVENT_TYPES = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER']
const CHANGES = ['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'RENAME', 'TRUNCATE']
const FACETS = new Set(['facets', 'inputFacets', 'outputFacets'])
const REMOVED = Symbol('an item that says nothing')

/** @returns the issues for which no sound reading exists */
export function mend(event: Json, issues: Issue[]): Issue[] {
  const arrays = new Set<unknown[]>()
  const left = issues.filter((issue) => !mendIssue(new Place(event, issue.path, arrays), issue))
  for (const array of arrays) array.splice(0, array.length, ...array.filter((item) => item !== REMOVED))
  return left
}

/** Where in the event an issue is. */
class Place {
  readonly path: PropertyKey[]
  readonly #event: Json
  readonly #arrays: Set<unknown[]>

  constructor(event: Json, path: PropertyKey[], arrays: Set<unknown[]>) {
    this.#event = event
    this.path = path
    this.#arrays = arrays
  }

  at(length: number): Place {
    return new Place(this.#event, this.path.slice(0, length), this.#arrays)
  }

  get last(): PropertyKey | undefined {
    return this.path.at(-1)
  }

  get value(): unknown {
    return this.path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<PropertyKey, unknown>)[key]
          : undefined,
      this.#event,
    )
  }

  get #holder(): Record<PropertyKey, unknown> | null {
    const { value } = this.at(this.path.length - 1)
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : null
  }

  /** Whether what holds it is in the event. */
  get isThere(): boolean {
    return this.#holder !== null
  }

  /** Puts something in the place of what is there, or missing. */
  set(value: unknown): boolean {
    const holder = this.#holder
    if (!holder || this.last === undefined) return false
    Object.defineProperty(holder, this.last, { value, writable: true, enumerable: true, configurable: true })
    return true
  }

  /** Takes a key away, or an item out of its list. */
  remove(): boolean {
    const holder = this.#holder
    if (!holder || this.last === undefined) return false
    if (Array.isArray(holder)) {
      this.#arrays.add(holder)
      return this.set(REMOVED)
    }
    return Object.hasOwn(holder, this.last) && delete holder[this.last]
  }

  /** Gives a key another name; a key that is there already is not lost. */
  rename(name: string): boolean {
    const { value } = this
    return this.remove() && new Place(this.#event, [...this.path.slice(0, -1), name], this.#arrays).set(value)
  }
}

function mendIssue(place: Place, issue: Issue): boolean {
  const { last, value, path } = place
  // Gone already with what another issue took away.
  if (!place.isThere) return true
  if (last === '_producer' || last === '_schemaURL') return place.set(UNSTATED)
  if (isProcessing(path)) return false
  if (path.length === 1 && (last === 'producer' || last === 'schemaURL')) return place.set(UNSTATED)
  if (path.length === 1 && last === 'eventType') return place.set(wordOf(value, EVENT_TYPES) ?? 'OTHER')
  if (value === null && typeof last === 'string') return place.remove()
  const isKey = issue.code === 'invalid_key' || (issue.code === 'too_big' && typeof value !== 'string')
  if (typeof last === 'string' && isKey && shortName(last) !== last) return place.rename(shortName(last))
  if (typeof value === 'string' && shortName(value) !== value) return place.set(shortName(value))
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (issue.code === 'invalid_type' && issue.expected === 'string') return place.set(String(value))
  }
  const facets = path.findIndex((key) => typeof key === 'string' && FACETS.has(key))
  if (facets >= 0) return mendFacet(place, facets)
  const isList = path.length === 1 && (last === 'inputs' || last === 'outputs')
  return isList && typeof value === 'object' && !Array.isArray(value) && place.set([value])
}

/** Our own facet is refused with what is wrong in it: whoever sends it means exactly that. */
function isProcessing(path: PropertyKey[]): boolean {
  const facets = path.findIndex((key) => typeof key === 'string' && FACETS.has(key))
  return facets >= 0 && path[facets + 1] === PROCESSING
}

/** `facets`: where in the path the object of facets is. */
function mendFacet(place: Place, facets: number): boolean {
  const { path } = place
  const [name, ...inner] = path.slice(facets + 1)
  if (name === undefined) return place.remove()
  const facet = place.at(facets + 2)
  if (inner.length === 0) return facet.remove()
  const transformations = path.indexOf('transformations', facets + 2)
  if (transformations >= 0) return place.at(transformations + 1).remove()
  switch (name) {
    case 'columnLineage':
      return mendColumnLineage(place, facets + 2) || facet.remove()
    case 'lineage':
      return mendStated(place, facets + 2) || facet.remove()
    case 'lifecycleStateChange': {
      const part = place.at(facets + 3)
      // A word that is not the specification's replaces nothing.
      if (inner[0] === name) return part.set(wordOf(part.value, CHANGES) ?? 'ALTER')
      return part.remove() || facet.remove()
    }
    case 'parent':
      return (inner[0] === 'job' && place.at(facets + 3).set(null)) || facet.remove()
    case 'tags':
      return mendTag(place) || removeItem(place, facets + 2) || facet.remove()
    case 'schema':
      return removeItem(place, facets + 2) || facet.remove()
    default:
      return facet.remove()
  }
}

/** `true` and 1 are words as well, and a tag may be its key alone. Without a field it is on the dataset. */
function mendTag(place: Place): boolean {
  const { last, value } = place
  if (typeof value === 'boolean' || typeof value === 'number') return place.set(String(value))
  if (value !== null && value !== undefined) return false
  return last === 'value' ? place.set('') : (last === 'field' || last === 'source') && place.remove()
}

/** A source without a column is a source as a whole. */
function mendColumnLineage(place: Place, from: number): boolean {
  const { path, last } = place
  if (last === 'field') return place.set(null)
  if (last === 'transformationType') return place.remove()
  if (removeItem(place, from)) return true
  // A column of which nothing can be read, or all of them.
  return place.at(path[from] === 'fields' ? Math.min(path.length, from + 2) : from + 1).remove()
}

/** What stands in the place of a source that cannot be read may be any: then those that are named are not all. */
function mendStated(place: Place, from: number): boolean {
  const { path } = place
  const inputs = path.lastIndexOf('inputs')
  if (inputs < from || typeof path[inputs + 1] !== 'number') return removeItem(place, from)
  const item = place.at(inputs + 2)
  const { value } = item
  if (typeof value === 'object' && value !== null && isNamed(value) && wordIn(value) !== 'JOB') {
    if (place.last === 'field') return place.remove()
    return item.set({ ...value, type: 'DATASET' })
  }
  return item.set({ type: 'JOB' })
}

function removeItem(place: Place, from: number): boolean {
  const index = place.path.findLastIndex((key, i) => i >= from && typeof key === 'number')
  return index >= 0 && place.at(index + 1).remove()
}

const isNamed = (value: object) =>
  'namespace' in value && typeof value.namespace === 'string' && 'name' in value && typeof value.name === 'string'

const wordIn = (value: object) => ('type' in value && typeof value.type === 'string' ? value.type.toUpperCase() : null)

function wordOf(value: unknown, words: string[]): string | null {
  const word = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return words.includes(word) ? word : null
}

/** A name that can be kept: what is too long keeps its beginning, and is told apart from others by a digest of it all. */
export function shortName(text: string): string {
  const whole = wellFormed(text)
  if (whole.length <= MAX_RAW_NAME && cutCredentials(whole).length <= MAX_NAME) return whole
  const pieces: string[] = []
  for (let at = 0; at < whole.length; at += MAX_RAW_NAME)
    pieces.push(cutCredentials(whole.slice(at, at + MAX_RAW_NAME)))
  const digest = createHash('sha256').update(pieces.join('')).digest('hex')
  return `${wellFormed((pieces[0] ?? '').slice(0, MAX_NAME - 100))}… ${digest}`
}
