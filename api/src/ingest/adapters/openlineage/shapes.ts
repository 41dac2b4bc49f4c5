import { z } from 'zod'
import { runIdOf } from '../../../vocabulary/ids.ts'
import { canonicalName, cutCredentials } from '../../../vocabulary/naming/index.ts'

/** The longest name of a dataset, job, column, version or facet, in characters. */
export const MAX_NAME = 1_024

// Cutting credentials runs on a bounded text only.
export const MAX_RAW_NAME = 8_192

// A half of a surrogate pair has no UTF-8: hashed or stored, all of them would become one.
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const HALF = 'Send whole characters: this name holds half of a surrogate pair.'

function isWellFormed(text: string): boolean {
  return wellFormed(text) === text
}

/** The text with lone surrogates written as their escapes, so that it stays another than any other text. */
export function wellFormed(text: string): string {
  return text.replace(LONE, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
}

// RFC 3986 §4.3: a scheme, and nothing that would have to be escaped.
const URI = /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i

/** A namespace or a name: credentials are gone before anything else sees it. */
export const Name = z
  .string()
  .max(MAX_RAW_NAME)
  .refine(isWellFormed, HALF)
  .transform(cutCredentials)
  .pipe(z.string().max(MAX_NAME))

export const Label = z.string().max(MAX_NAME).refine(isWellFormed, HALF)

export const Uri = z
  .string()
  .max(MAX_RAW_NAME)
  .regex(URI, 'Send a URI with its scheme, such as https://example.com/my-producer.')

/** A UUID by the specification; whatever else a producer calls its runs is kept as well. */
export const RunId = Label.min(1, 'Send the id of the run, such as 0190f3a4-5b6c-7d8e-9f00-112233445566.').transform(
  runIdOf,
)

/** Stands where a producer or schema should, and none is stated. */
export const UNSTATED = 'about:blank'

/** What the core specification demands of every facet, known or not. */
export const BaseFacet = z.looseObject({ _producer: Uri, _schemaURL: Uri })

export const DatasetRef = z.object({ namespace: Name, name: Name })

export type DatasetRef = z.infer<typeof DatasetRef>

/** Equal for names of one dataset, whatever characters they hold. */
export function datasetKey(dataset: DatasetRef, version: string | null = null): string {
  const { namespace, name } = canonicalName(dataset)
  return JSON.stringify([namespace, name, version])
}

/** The one facet of this project's own (processing.ts), which is a run's. */
export const PROCESSING = 'dyetrace_processing'

const Misplaced = z
  .unknown()
  .refine((facet) => facet === undefined, `Put ${PROCESSING} among the facets of the run: it says what a run is for.`)
  .optional()

/** An object of facets: the ones in `shape` by their own form, every other by the base facet's. */
export function facets<S extends z.ZodRawShape>(shape: S) {
  const known = z.object({ ...shape, ...(PROCESSING in shape ? {} : { [PROCESSING]: Misplaced }) }).catchall(BaseFacet)
  return z.preprocess(withoutDeleted, known.superRefine(shortNames)).optional()
}

/** `_deleted: true` takes a facet away (OpenLineage.json, DatasetFacet and JobFacet). */
function withoutDeleted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, facet]) => !isDeleted(facet)))
}

function isDeleted(facet: unknown): boolean {
  return typeof facet === 'object' && facet !== null && '_deleted' in facet && facet._deleted === true
}

function shortNames(value: object, ctx: z.RefinementCtx): void {
  for (const name of Object.keys(value)) {
    if (name.length > MAX_NAME) {
      ctx.addIssue({ code: 'too_big', origin: 'string', maximum: MAX_NAME, input: name, path: [name] })
    }
  }
}
