/** Whether a run may be made: the question, the four answers, and what was answered before. */
export { GateView } from './GateView.tsx'
