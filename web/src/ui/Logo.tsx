/** The mark: a drop of dye. */
export function Drop({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <path d="M16 3c5 7 9 11.2 9 16.2A9 9 0 0 1 7 19.2C7 14.2 11 10 16 3Z" fill="var(--accent)" />
      <path
        d="M11.5 19.5a4.5 4.5 0 0 0 4.5 4.5"
        fill="none"
        stroke="var(--canvas)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}

/** The mark with the name, on pages that have no bar. */
export const Brand = () => (
  <p className="flex items-center gap-2 font-semibold tracking-tight">
    <Drop size={24} />
    Dyetrace
  </p>
)
