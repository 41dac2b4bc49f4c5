import { classNames } from '@/lib/class-names.ts'

/** The name of a table's column. */
export const ColumnHead = ({ className, children }: { className?: string; children: string }) => (
  <th scope="col" className={classNames('px-3 py-1.5 font-normal first:pl-4', className)}>
    {children}
  </th>
)
