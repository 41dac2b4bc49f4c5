/** How the schema withholds what is closed to whoever asks (docs/adr/0036-clearances.md). */
export { closeSchema, hasSubject } from './closeSchema.ts'
