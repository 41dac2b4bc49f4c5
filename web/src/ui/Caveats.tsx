import Link from 'next/link'
import type { CaveatCode, CaveatItemsFragment, CountedVersionFragment } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { artifactPath, runPath } from '@/lib/paths.ts'
import { caveatFixes, numberText } from '@/lib/words.ts'

type Item = CaveatItemsFragment['items'][number]

type Caveat = CaveatItemsFragment & { code: CaveatCode; message: string; count: number }

type Props = {
  caveats: readonly Caveat[]
  className: string
  /** Says of each what would mend it, and of its items who answers for them. */
  asWork?: boolean
}

/** What an answer does not know: a sentence for each kind, and the first of what it counts. */
export function Caveats({ caveats, className, asWork = false }: Props) {
  return (
    <ul className={classNames('wrap-anywhere', className)}>
      {caveats.map((caveat) => (
        <li key={caveat.code} className="min-w-0">
          {caveat.message} {asWork && <span className="text-ink">{caveatFixes[caveat.code]}</span>}
          <CaveatItems caveat={caveat} asWork={asWork} />
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
function CaveatItems({ caveat: { count, items }, asWork }: { caveat: Caveat; asWork: boolean }) {
  if (items.length === 0) return null
  return (
    <span className="block text-[13px]">
      {items.map((item, index) => (
        <span key={item.id}>
          {index > 0 && '; '}
          <ItemName item={item} />
          {asWork && <Owner of={item} />}
        </span>
      ))}
      {count > items.length && `; and ${numberText(count - items.length)} more`}
    </span>
  )
}

/** Who answers for where it is: of a run, where it wrote, else where it read. */
function Owner({ of: { system, version, run } }: { of: Item }) {
  const there =
    system ?? version?.artifact.system ?? run?.outputs[0]?.artifact.system ?? run?.inputs[0]?.artifact.system
  return there?.owner ? ` (${there.owner})` : null
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
