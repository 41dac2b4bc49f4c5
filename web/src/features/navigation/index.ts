/** Above every page: the ways to the others. */
export { TopBar } from './TopBar.tsx'
