'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { DiscoverRequestDocument, RequestPageDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { customerPath, requestPath } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { shortReference } from '@/lib/reference.ts'
import { request } from '@/lib/request.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { Box } from '@/ui/Box.tsx'
import { ActivitySection } from './ActivitySection.tsx'
import { AddIdentitiesForm } from './AddIdentitiesForm.tsx'
import { ClockDetails } from './ClockDetails.tsx'
import { CloseForm, endsAmong } from './CloseForm.tsx'
import { ExtendForm, PauseForm, ResumeForm } from './DateForms.tsx'
import { DueMark } from './DueMark.tsx'
import { EvidenceSection } from './EvidenceSection.tsx'
import { ExemptionSection } from './ExemptionSection.tsx'
import { LettersSection } from './LettersSection.tsx'
import { ManifestSection } from './ManifestSection.tsx'
import { MoveForm } from './MoveForm.tsx'
import { overviewText } from './overview.ts'
import { PackageSection } from './PackageSection.tsx'
import { PlanSection } from './PlanSection.tsx'
import type { CaseFacts } from './types.ts'
import { VerifyForm } from './VerifyForm.tsx'
import { methodNames, reasonNames, stageNames, stateNames, typeNames } from './words.ts'

/** One request: what it is and what to do next, its dates, who asked, what their data touched, and all that happened. */
export function RequestView({ initial }: { initial: CaseFacts }) {
  const mayHandle = useMay('CASE_HANDLE')
  const { data } = useQuery({
    ...queryOf(RequestPageDocument, { id: initial.id }),
    initialData: { request: initial },
    gcTime: 0,
  })
  const facts = data.request ?? initial
  const isClosed = facts.stage === 'CLOSED'
  return (
    <div className="space-y-4">
      <Heading facts={facts} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          {facts.manifest && <ManifestSection facts={facts} manifest={facts.manifest} mayHandle={mayHandle} />}
          {mayHandle && !isClosed && <NextMove facts={facts} />}
          <ExemptionSection facts={facts} />
          <PlanSection facts={facts} />
          <PackageSection facts={facts} mayHandle={mayHandle} />
          <ActivitySection id={facts.id} intact={facts.intact} />
        </div>
        <div className="min-w-0 space-y-4">
          <Box title="Clock">
            <ClockDetails clock={facts.clock} isClosed={isClosed} acknowledgedAt={acknowledgedAt(facts)} />
          </Box>
          <LettersSection facts={facts} mayHandle={mayHandle} />
          <EvidenceSection id={facts.id} />
          <Box title="Who asked">
            <WhoAsked facts={facts} />
          </Box>
          {mayHandle && !isClosed && <OtherMoves facts={facts} />}
        </div>
      </div>
    </div>
  )
}

/** When the person was told first that the request arrived. */
const acknowledgedAt = ({ letters }: CaseFacts): string | null =>
  letters.written.findLast(({ kind, state }) => kind === 'ACKNOWLEDGEMENT' && state === 'SENT')?.at ?? null

function Heading({ facts }: { facts: CaseFacts }) {
  const isClosed = facts.stage === 'CLOSED'
  return (
    <header>
      <p className="text-[0.93rem]">
        <Link
          prefetch={false}
          href="/requests"
          className="rounded text-muted underline underline-offset-4 hover:text-ink"
        >
          Requests
        </Link>
      </p>
      <h1 className="wrap-anywhere mt-1 font-semibold text-2xl tracking-tight">
        {typeNames[facts.type]}
        {facts.reference && ` ${facts.reference}`}
      </h1>
      <p className="mt-1 max-w-prose">{overviewText(facts)}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.93rem]">
        <span className="rounded-md border border-line-strong px-2 py-0.5">
          {isClosed ? stateNames[facts.state] : stageNames[facts.stage]}
        </span>
        {!isClosed && <DueMark clock={facts.clock} />}
        {facts.reason && <span className="text-muted">{reasonNames[facts.reason]}</span>}
        {facts.duplicateOf && (
          <Link
            prefetch={false}
            href={requestPath(facts.duplicateOf.id)}
            className="rounded underline underline-offset-4"
          >
            Goes on in another request
          </Link>
        )}
      </p>
    </header>
  )
}

function NextMove({ facts }: { facts: CaseFacts }) {
  const { id, version, moves } = facts
  const mayDiscover = moves.includes('DISCOVER')
  if (!moves.includes('VERIFY') && !moves.includes('IDENTIFY') && !mayDiscover) return null
  return (
    <Box title={facts.manifest ? 'If the data changed since' : 'Next'}>
      {moves.includes('VERIFY') && <VerifyForm id={id} version={version} />}
      {moves.includes('IDENTIFY') && <AddIdentitiesForm id={id} version={version} />}
      {mayDiscover && (
        <MoveForm
          title={facts.manifest ? 'Look again' : 'Look up the data'}
          action={facts.manifest ? 'Make a new manifest' : 'Look up and freeze'}
          look={facts.manifest ? 'quiet' : 'primary'}
          note={
            facts.manifest
              ? 'The manifest above stays on record. A new one has to be checked anew.'
              : 'Everything that the person’s data touched is looked up, and kept as it is found.'
          }
          shown={[]}
          onSend={async () => (await request(DiscoverRequestDocument, { input: { id, version } })).discover}
        />
      )}
    </Box>
  )
}

function WhoAsked({ facts }: { facts: CaseFacts }) {
  const { verification } = facts
  return (
    <dl className="space-y-2 text-[0.93rem]">
      <Fact name="Identities given">{facts.identities.map(({ namespace }) => namespace).join(', ')}</Fact>
      <Fact name="Asked">
        {facts.mode === 'PROCESSOR'
          ? `A client forwarded it: ${facts.controller ?? 'not named'}`
          : 'Us, as the controller'}
      </Fact>
      <Fact name="Verified">
        {verification
          ? `${methodNames[verification.method]}, recorded by ${verification.by}, ${timeText(verification.at)}`
          : 'Not yet'}
      </Fact>
      {verification?.evidence && (
        <Fact name="SHA-256 of the evidence">
          <code className="break-all text-[13px]">{verification.evidence}</code>
        </Fact>
      )}
      <Fact name="Person">
        {facts.customer ? (
          <Link
            prefetch={false}
            href={customerPath(facts.customer.ref)}
            className="rounded underline underline-offset-4"
          >
            {shortReference(facts.customer.ref)}
          </Link>
        ) : (
          'Not known yet'
        )}
      </Fact>
      <Fact name="Opened">
        {facts.openedBy}, {dayText(facts.openedAt)}
      </Fact>
    </dl>
  )
}

/** What seldom happens, folded away. A form keeps what was typed while it is. */
function OtherMoves({ facts }: { facts: CaseFacts }) {
  const { id, version, clock, moves } = facts
  const isAsked = clock.pauses.some(({ answeredAt }) => answeredAt === null)
  return (
    <div className="space-y-2">
      {isAsked ? (
        <Box title="Question">
          <ResumeForm id={id} version={version} />
        </Box>
      ) : (
        <Folded name="Ask the person something">
          <PauseForm id={id} version={version} />
        </Folded>
      )}
      {clock.extensionNoticeBy !== null && !clock.extension && (
        <Folded name="Extend the time">
          <ExtendForm id={id} version={version} />
        </Folded>
      )}
      {endsAmong(moves).length > 0 && (
        <Folded name="Close the request">
          <CloseForm id={id} version={version} moves={moves} />
        </Folded>
      )}
    </div>
  )
}

function Folded({ name, children }: { name: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="rounded-xl border border-line bg-surface"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">{name} …</summary>
      <div className="border-line border-t p-4">{children}</div>
    </details>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-[13px] text-muted">{name}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
)
