import { keyText } from './keys.ts'

/** Keys as they are engraved. In a browser only. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-grid h-6 min-w-6 place-items-center whitespace-nowrap rounded-md border border-line-strong bg-sunken px-1.5 font-sans text-[13px] text-ink"
        >
          {keyText(key, isApple())}
        </kbd>
      ))}
    </span>
  )
}

export const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)
