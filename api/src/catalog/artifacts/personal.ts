import type { ClassifiedArtifact } from './store/personal.ts'

/** Each category once, in order. */
export const categoriesOf = ({ categories, tagged }: Pick<ClassifiedArtifact, 'categories' | 'tagged'>): string[] =>
  [...new Set([...categories, ...tagged])].sort()
