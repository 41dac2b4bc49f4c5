import { Skeleton } from '@/ui/Skeleton.tsx'

const columns = [7, 6, 5, 4, 3, 2, 3]

/** Where the picture will be. */
export function GraphSkeleton() {
  return (
    <div role="status" className="overflow-hidden rounded-xl border border-line bg-surface">
      <span className="sr-only">Drawing the graph</span>
      <div className="border-line border-b px-4 py-3">
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <div className="flex h-[22rem] items-center justify-between gap-6 overflow-hidden bg-canvas p-8 sm:h-[34rem] lg:h-[42rem]">
        {columns.map((count, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          <div key={column} className="flex w-28 shrink-0 flex-col gap-4">
            {Array.from({ length: count }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change
              <Skeleton key={row} className="h-7 w-full rounded-md" />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
