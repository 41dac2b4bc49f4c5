/**
 * What one operation may ask for and come to, so that it never stops the others: `complexity.ts` before it is answered, by its arguments;
 * `lists.ts` by how long the lists in them are; `nodes.ts` while it is answered; `sharing.ts` answers the same question once.
 */
export { boundedComplexity, MOST_COMPLEX } from './complexity.ts'
export { boundedInput, boundLists, listsIn, type Overlong } from './lists.ts'
export { boundNodes, MOST_NODES } from './nodes.ts'
export { operationId, operationIds } from './operationId.ts'
export { shareQuestions } from './sharing.ts'
