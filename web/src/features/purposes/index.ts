/** What data may be used for: every artifact with its effective purposes, the tree of purposes, and forms that declare. */
export { PurposesView } from './PurposesView.tsx'
export { VersionPurposes } from './VersionPurposes.tsx'
