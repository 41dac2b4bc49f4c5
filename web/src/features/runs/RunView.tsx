import Link from 'next/link'
import type { ReactNode } from 'react'
import { VersionLinks } from '@/features/artifact/index.ts'
import type { LinkedVersionFragment, RunPageQuery } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { jobPath } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Closed, ClosedNote } from '@/ui/Name.tsx'
import { RunTable } from './RunTable.tsx'
import { admissionText, jobText, runKindNames, stateNames } from './words.ts'

export type Run = NonNullable<RunPageQuery['run']>

/** As many as the page asks for. */
const MOST_VERSIONS = 100

/** One run: what it reported of itself, what it read and wrote, and the runs above and below it. */
export function RunView({ run, moment }: { run: Run; moment: Moment }) {
  const { parent, children, inputs, outputs } = run
  return (
    <div className="space-y-4">
      <header>
        <p className="text-muted">
          <Link href="/runs" className="rounded underline underline-offset-4 hover:text-ink">
            Runs
          </Link>
        </p>
        <h1 className="mt-1 break-words font-semibold text-2xl tracking-tight">{jobText(run)}</h1>
        <p className="break-all text-muted">{!run.job.closed && run.runId}</p>
      </header>
      {run.job.closed && <ClosedNote />}
      <Facts run={run} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Versions title="Read" versions={inputs} moment={moment}>
          {outputs.length > 0
            ? 'It reported no input: where its data came from is not known.'
            : 'It reported no input.'}
        </Versions>
        <Versions title="Wrote" versions={outputs} moment={moment}>
          {inputs.length > 0
            ? 'It reported no output: if it wrote anything, that is not on record.'
            : 'It reported no output.'}
        </Versions>
      </div>
      {parent && (
        <Box title="Part of">
          <RunTable runs={[parent]} caption="The run that it is a part of." />
        </Box>
      )}
      {children.totalCount > 0 && (
        <Box title={`Its parts (${numberText(children.totalCount)})`}>
          <RunTable
            runs={children.edges.map(({ node }) => node)}
            caption="Runs that name it as their parent, newest first."
          />
          {children.edges.length < children.totalCount && (
            <p className="border-line border-t px-4 py-2.5 text-[13px] text-muted">
              The newest {numberText(children.edges.length)} of {counted(children.totalCount, 'run')} are shown.
            </p>
          )}
        </Box>
      )}
    </div>
  )
}

function Facts({ run: { job, kind, state, startedAt, endedAt, purposes, admission, parameters } }: { run: Run }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4 text-[0.93rem] sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Job">
        {job.closed ? (
          <Closed />
        ) : (
          <Link href={jobPath(job)} className="break-words rounded underline underline-offset-4">
            {job.namespace} {job.name}
          </Link>
        )}
        {job.retiredAt && ` (retired ${timeText(job.retiredAt)})`}
      </Fact>
      <Fact name="State">{stateNames[state]}</Fact>
      <Fact name="Kind">{runKindNames[kind]}</Fact>
      <Fact name="Started">{timeText(startedAt)}</Fact>
      <Fact name="Ended">{endedAt ? timeText(endedAt) : 'not reported'}</Fact>
      {purposes.length > 0 && <Fact name="Purposes">{purposes.join(', ')}</Fact>}
      <Fact name="Admission">{admissionText(admission ?? null)}</Fact>
      {parameters !== null && parameters !== undefined && (
        <Fact name="Parameters">
          <code className="break-all text-[13px]">{JSON.stringify(parameters)}</code>
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-[13px] text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
)

type VersionsProps = {
  title: string
  versions: readonly LinkedVersionFragment[]
  moment: Moment
  /** What it means that there are none. */
  children: string
}

function Versions({ title, versions, moment, children }: VersionsProps) {
  return (
    <section aria-label={title} className="min-w-0 rounded-xl border border-line bg-surface p-4">
      <h2 className="mb-1 font-semibold">
        {title} <span className="font-normal text-muted">{counted(versions.length, 'version')}</span>
      </h2>
      {versions.length === 0 && <p className="text-muted">{children}</p>}
      <VersionLinks versions={versions} moment={moment} />
      {versions.length === MOST_VERSIONS && (
        <p className="text-[13px] text-muted">There may be more; only these are listed.</p>
      )}
    </section>
  )
}

const Box = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="overflow-hidden rounded-xl border border-line bg-surface">
    <h2 className="px-4 pt-4 pb-2 font-semibold">{title}</h2>
    {children}
  </section>
)
