export { NotFoundPage } from './NotFoundPage.tsx'
/** Above every page: the ways to the others. */
export { TopBar } from './TopBar.tsx'
