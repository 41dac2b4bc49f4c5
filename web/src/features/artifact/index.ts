/** One artifact, and ways to others. */
export { VersionLinks } from './VersionLinks.tsx'
