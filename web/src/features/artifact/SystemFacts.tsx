import type { ReactNode } from 'react'
import { counted, roleNames } from '@/lib/words.ts'
import { Closed } from '@/ui/Name.tsx'
import type { Artifact } from './types.ts'

/** Where the artifact lies, who may see it and for how long it is kept; what nobody stated is said to be missing. */
export function SystemFacts({ system, past }: { system: Artifact['system']; past: boolean }) {
  if (!system)
    return (
      <Frame past={past}>
        <p className="text-muted">
          <Missing>Its system is not on record.</Missing> Owner, access and retention are not known either.
        </p>
      </Frame>
    )
  if (system.closed)
    return (
      <Frame past={past}>
        <p>
          <Closed />
        </p>
      </Frame>
    )
  const { name, role, owner, region, retentionDays, access, controls } = system
  return (
    <Frame past={past}>
      <p className="mb-2 font-medium">{name}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.93rem]">
        <Fact name="Role">{roleNames[role]}</Fact>
        <Fact name="Region">{region ?? <Missing>not stated</Missing>}</Fact>
        <Fact name="Owner">{owner ?? <Missing>not stated</Missing>}</Fact>
        <Fact name="Retention">
          {retentionDays === null ? <Missing>not stated</Missing> : counted(retentionDays, 'day')}
        </Fact>
        <Fact name="Access">{access.length > 0 ? <List items={access} /> : <Missing>nobody listed</Missing>}</Fact>
        <Fact name="Controls">{controls.length > 0 ? <List items={controls} /> : <Missing>none stated</Missing>}</Fact>
      </dl>
    </Frame>
  )
}

const Frame = ({ past, children }: { past: boolean; children: ReactNode }) => (
  <section aria-labelledby="system" className="rounded-xl border border-line bg-surface p-4">
    <h2 id="system" className="mb-2 font-semibold">
      System{past && <span className="font-normal text-muted"> on record today</span>}
    </h2>
    {children}
  </section>
)

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
)

const Missing = ({ children }: { children: ReactNode }) => <span className="font-medium text-warn">{children}</span>

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
