/** What an answer can be exported as. `type`: as the API's `/export` is asked for it. */
export const exportFormats = {
  csv: { name: 'Table (CSV)', type: 'text/csv' },
  ndjson: { name: 'Records (NDJSON)', type: 'application/x-ndjson' },
  pdf: { name: 'Report (PDF)', type: 'application/pdf' },
} as const

export type ExportFormat = keyof typeof exportFormats

/** What can be exported: a person's answer, what lies up- or downstream of a version, and the people in one. */
export const exportedQuestions = ['impact', 'trace', 'people'] as const

export type ExportedQuestion = (typeof exportedQuestions)[number]

/** A report is of a person's answer. */
export const formatsOf = (question: ExportedQuestion): readonly ExportFormat[] =>
  question === 'impact' ? ['csv', 'ndjson', 'pdf'] : ['csv', 'ndjson']
