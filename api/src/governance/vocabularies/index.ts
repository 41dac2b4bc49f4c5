/** The words that declarations use: purposes, categories and subjects of data, legal bases. Purposes of a workspace's own stand among those that are shipped. */
export { dataCategories, dataSubjects } from './fideslang.ts'
export { vocabularyResolvers } from './graphql.ts'
export { isConsent, isSpecial, legalBases, needsBalancing, specialConditions } from './legal.ts'
export { nearest } from './nearest.ts'
export { isWithin, knownPurposes, type Purpose, parentOf, unknownPurpose } from './purposes.ts'
export { newestTemplate, type Question, type Template, templateOf, templates } from './templates.ts'
