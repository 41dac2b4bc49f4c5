/** One artifact, and ways to others. */
export { LineageSection } from './LineageSection.tsx'
export { VersionLinks } from './VersionLinks.tsx'
