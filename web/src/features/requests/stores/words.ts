import type { StoreChecksQuery } from '@/generated/graphql.ts'
import { counted } from '@/lib/words.ts'

/** A rule in words. Pure. */
export function ruleText({ dailyDays, everyDays }: StoreChecksQuery['storeChecks']['rule']): string {
  const later = everyDays === 1 ? 'every day' : `every ${counted(everyDays, 'day')}`
  if (dailyDays === 0) return `Stores are asked ${later}.`
  return `Stores are asked every day for ${counted(dailyDays, 'day')} after the last deletion, then ${later}.`
}
