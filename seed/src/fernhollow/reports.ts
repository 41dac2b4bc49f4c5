import { on } from '../calendar.ts'
import type { Job, Write } from '../company.ts'

const claimedCells =
  'Sums over at least 50 orders a cell; smaller cells are dropped. Reviewed by Northlight privacy, test in the build.'
const claimedAnonymous =
  'Ratings only, no text, weekly means over at least 20 tickets. Re-identification test passed, Northlight privacy.'

const report = (name: string, clock: string, writes: Write[]): Job => ({
  name,
  reporter: 'graphql',
  kind: 'TRANSFORM',
  days: on([4, 8, 12], 1),
  clock,
  minutes: 4,
  writes,
  purposes: ['analytics.reporting'],
})

/** What leaves persons behind, and who says so. */
export const reports: Job[] = [
  report('reports.weekly', '05:30', [
    {
      to: 'reports.weekly_revenue',
      from: ['marts.orders_enriched', 'staging.us_orders'],
      mode: 'OVERWRITE',
      carries: 'AGGREGATED',
      claim: claimedCells,
      columns: { revenue_eur: ['marts.orders_enriched.total_eur', 'staging.us_orders.total_eur'] },
    },
    {
      to: 'reports.category_trends',
      from: ['marts.baskets'],
      mode: 'OVERWRITE',
      carries: 'AGGREGATED',
      claim: claimedCells,
    },
  ]),
  report('reports.support', '05:40', [
    {
      to: 'reports.support_quality',
      from: ['marts.support_history'],
      mode: 'OVERWRITE',
      carries: 'ANONYMISED',
      claim: claimedAnonymous,
      columns: { metric: ['marts.support_history.satisfaction'] },
    },
  ]),
  report('reports.board', '06:00', [
    {
      to: 'reports.board_dashboard',
      from: ['reports.weekly_revenue', 'reports.category_trends', 'reports.support_quality'],
      mode: 'OVERWRITE',
    },
  ]),
]
