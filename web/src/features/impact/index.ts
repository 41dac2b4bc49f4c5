/** The impact graph, and why one version is in it. */
export { ImpactGraphView, type ImpactGraphViewProps } from './ImpactGraphView.tsx'
export { ExplainPanel, type ExplainPanelProps } from './panels/ExplainPanel.tsx'
