import Link from 'next/link'
import type { CaveatItemsFragment, CountedVersionFragment } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { artifactPath, runPath } from '@/lib/paths.ts'
import { numberText } from '@/lib/words.ts'

type Item = CaveatItemsFragment['items'][number]

type Caveat = CaveatItemsFragment & { code: string; message: string; count: number }

/** What an answer does not know: a sentence for each kind, and the first of what it counts. */
export function Caveats({ caveats, className }: { caveats: readonly Caveat[]; className: string }) {
  return (
    <ul className={classNames('wrap-anywhere', className)}>
      {caveats.map((caveat) => (
        <li key={caveat.code} className="min-w-0">
          {caveat.message} <CaveatItems caveat={caveat} />
          {caveat.code === 'REFUSED_EVENT' && <RefusedLink />}
        </li>
      ))}
    </ul>
  )
}

const RefusedLink = () => (
  <Link
    prefetch={false}
    href="/integrate/refused"
    className="block w-fit rounded text-[13px] underline underline-offset-4"
  >
    See all refused reports
  </Link>
)

/** The first of what a caveat counts, by name, each with a way to look at it. */
function CaveatItems({ caveat: { count, items } }: { caveat: CaveatItemsFragment & { count: number } }) {
  if (items.length === 0) return null
  return (
    <span className="block text-[13px]">
      {items.map((item, index) => (
        <span key={item.id}>
          {index > 0 && '; '}
          <ItemName item={item} />
        </span>
      ))}
      {count > items.length && `; and ${numberText(count - items.length)} more`}
    </span>
  )
}

function ItemName({ item: { label, version, alike, run } }: { item: Item }) {
  if (version && alike)
    return (
      <>
        {label} (<VersionLink version={version}>read</VersionLink>, <VersionLink version={alike}>written</VersionLink>)
      </>
    )
  if (version) return <VersionLink version={version}>{label}</VersionLink>
  const [read, written] = [run?.inputs[0], run?.outputs[0]]
  if (!run) return label
  return (
    <>
      <Link href={runPath(run.id)} className="break-words rounded underline underline-offset-4">
        {label}
      </Link>
      {read && (
        <>
          , read <VersionLink version={read}>{read.artifact.name}</VersionLink>
        </>
      )}
      {written && (
        <>
          , wrote <VersionLink version={written}>{written.artifact.name}</VersionLink>
        </>
      )}
    </>
  )
}

function VersionLink({ version: { id, artifact }, children }: { version: CountedVersionFragment; children: string }) {
  return (
    <Link
      href={artifactPath(artifact.kind, artifact.id, { version: id })}
      className="break-words rounded underline underline-offset-4"
    >
      {children}
    </Link>
  )
}
