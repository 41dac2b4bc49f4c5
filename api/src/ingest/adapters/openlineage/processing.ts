import { z } from 'zod'
import type { RunCommand } from '../../../vocabulary/command.ts'
import { Label, PROCESSING, Uri } from './shapes.ts'

/** As many purposes as `recordRun` takes. */
const MOST_PURPOSES = 100

/**
 * The run facet `dyetrace_processing`, which is this project's own: what the run is for, and by which admission it runs. Its published form is
 * docs/openlineage/DyetraceProcessingRunFacet.json. What is wrong in it is refused, never mended: a run that says less than its producer meant would look lawful or
 * unlawful by mistake.
 */
export const ProcessingFacet = z.strictObject({
  _producer: Uri,
  _schemaURL: Uri,
  purposes: z
    .array(Label.min(1, 'Send the key of a purpose, such as analytics.reporting. `purposes` lists all.'))
    .max(MOST_PURPOSES)
    .nullish(),
  admission: Label.min(1, 'Send the id that admitRun gave, or leave this out.').nullish(),
})

export type ProcessingFacet = z.infer<typeof ProcessingFacet>

/** Where the facet's fields are in an event. */
export const processingPath = (field: string): string[] => ['run', 'facets', PROCESSING, field]

/** What a run's command takes from the facet: the same fields as `recordRun` has. */
export const saidOfProcessing = (facet: ProcessingFacet | undefined): Pick<RunCommand, 'purposes' | 'admission'> => ({
  purposes: [...(facet?.purposes ?? [])],
  ...(facet?.admission ? { admission: facet.admission } : {}),
})

/** What to do with a field that the facet does not have. */
export const notInFacet = (field: string): string =>
  BASES.has(field)
    ? 'A run carries no basis. Declare it with recordBasis, for the purposes that the run has, and leave this out.'
    : 'Leave this out, or check how it is spelled: the facet has `purposes` and `admission`, and nothing else.'

const BASES = new Set(['basis', 'bases', 'lawfulBasis', 'legalBasis'])
