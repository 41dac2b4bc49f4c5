import { classNames } from '@/lib/class-names.ts'

/** A place for something that is on its way. Assistive technology hears of it once, from whoever shows it. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={classNames('block rounded bg-line motion-safe:animate-pulse', className)} />
  )
}
