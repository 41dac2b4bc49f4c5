/** The impact graph, and why one version is in it. */
export { ImpactGraphView, type ImpactGraphViewProps } from './ImpactGraphView.tsx'
