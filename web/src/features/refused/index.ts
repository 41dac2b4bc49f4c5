export { RefusedView } from './RefusedView.tsx'
