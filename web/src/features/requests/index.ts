/** What people asked about their data: the handlers' pages, and what a person's page says of it. */
export { ModelPosition } from './ModelPosition.tsx'
export { PersonRequests } from './PersonRequests.tsx'
export { StartRequest } from './StartRequest.tsx'
export { attach, fileIn } from './tasks/attach.ts'
export { outcomeNames, reportable } from './words.ts'
