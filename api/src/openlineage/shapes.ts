import { z } from 'zod'
import { cutCredentials } from './credentials.ts'

/** The longest name of a dataset, job, column, version or facet, in characters. */
export const MAX_NAME = 1_024

// Cutting credentials runs on a bounded text only.
const MAX_RAW_NAME = 8_192

// RFC 3986 §4.3: a scheme, and nothing that would have to be escaped.
const URI = /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i

/** A namespace or a name: credentials are gone before anything else sees it. */
export const Name = z.string().max(MAX_RAW_NAME).transform(cutCredentials).pipe(z.string().max(MAX_NAME))

export const Label = z.string().max(MAX_NAME)

export const Uri = z
  .string()
  .max(MAX_RAW_NAME)
  .regex(URI, 'Send a URI with its scheme, such as https://example.com/my-producer.')

/** Upper case is the same UUID (RFC 9562 §4). */
export const Uuid = z
  .guid('Send a UUID, such as 0190f3a4-5b6c-7d8e-9f00-112233445566.')
  .transform((text) => text.toLowerCase())

/** What the core specification demands of every facet, known or not. */
export const BaseFacet = z.looseObject({ _producer: Uri, _schemaURL: Uri })

export const DatasetRef = z.object({ namespace: Name, name: Name })

export type DatasetRef = z.infer<typeof DatasetRef>

/** Equal for equal names, whatever characters they hold. */
export function datasetKey({ namespace, name }: DatasetRef, version: string | null = null): string {
  return JSON.stringify([namespace, name, version])
}

/** An object of facets: the ones in `shape` by their own form, every other by the base facet's. */
export function facets<S extends z.ZodRawShape>(shape: S) {
  const known = z.object(shape).catchall(BaseFacet)
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
