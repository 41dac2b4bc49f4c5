/** What an answer can be exported as. `type`: as the API's `/export` is asked for it. */
export const exportFormats = {
  csv: { name: 'Table (CSV)', type: 'text/csv' },
  ndjson: { name: 'Records (NDJSON)', type: 'application/x-ndjson' },
  pdf: { name: 'Report (PDF)', type: 'application/pdf' },
} as const

export type ExportFormat = keyof typeof exportFormats
