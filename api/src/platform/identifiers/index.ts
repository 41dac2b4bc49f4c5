/** What looks like a person's identifier in a text that is no place for one. */
export { type Found, identifiersIn, mayHold } from './detect.ts'
export { hinted, replaced } from './hinted.ts'
