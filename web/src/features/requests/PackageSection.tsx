import { DeliverPackageDocument, PreparePackageDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, instant, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { bytesText } from './bytes.ts'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts, PackageFacts } from './types.ts'
import { means, meansNames, omissionNames, unreadNames } from './words.ts'

type Props = { facts: CaseFacts; mayHandle: boolean }

/** The answer to a request of access or portability: what is in it, what it leaves out, and how it was sent. */
export function PackageSection({ facts, mayHandle }: Props) {
  const { package: made, moves, manifest } = facts
  const isChecked = manifest?.gaps.every(({ acknowledged }) => acknowledged) ?? false
  const mayPrepare = mayHandle && moves.includes('DELIVER') && isChecked
  if (!made && !mayPrepare) return null
  return (
    <section aria-labelledby="package" className="space-y-4 rounded-xl border border-line bg-surface p-4">
      <h2 id="package" className="font-semibold text-lg">
        Package
      </h2>
      {made && <Made id={facts.id} made={made} />}
      {mayPrepare && <PrepareForm facts={facts} />}
      {mayPrepare && made?.current && made.available && <DeliverForm facts={facts} made={made} />}
    </section>
  )
}

function Made({ id, made }: { id: string; made: PackageFacts }) {
  const mayRead = useMay('PACKAGE_READ')
  const { items, bytes, preparedAt, preparedBy, current, available, values, unread, delivery } = made
  return (
    <div className="space-y-3 text-[0.93rem]">
      <p>
        {counted(items, 'version')} listed, {bytesText(bytes)}. Prepared by {preparedBy}, {timeText(preparedAt)}.
      </p>
      {delivery && (
        <p className="text-good">
          ✓ Delivered {timeText(delivery.at)}: {meansNames[delivery.means]}. Recorded by {delivery.by}.
        </p>
      )}
      {!current && <p className="text-warn">The data was looked up again since. Prepare it again.</p>}
      {!values && unread.length === 0 && (
        <p>It holds no values: no store is connected that could give them. It says so for each entry.</p>
      )}
      <Unread unread={unread} />
      <LeftOut made={made} />
      <Files made={made} />
      <p className="wrap-anywhere text-muted">
        SHA-256 <code>{made.digest}</code>
      </p>
      {!available && <p>It was shredded after the request was closed.</p>}
      {available && current && mayRead && (
        <a href={`/api/requests/${id}/package`} download className={buttonClass('quiet')}>
          Download the package
        </a>
      )}
    </div>
  )
}

/** What the handler may want to have before it is sent. */
const Unread = ({ unread }: Pick<PackageFacts, 'unread'>) =>
  unread.length > 0 && (
    <div>
      <h3 className="font-medium text-warn">Not read from connected stores</h3>
      <ul className="list-disc pl-5">
        {unread.map(({ store, namespace, name, reason }) => (
          <li key={`${store} ${namespace} ${name}`} className="wrap-anywhere">
            {name}, store {store}: {unreadNames[reason]}
          </li>
        ))}
      </ul>
    </div>
  )

const LeftOut = ({ made: { leftOut } }: { made: PackageFacts }) =>
  leftOut.length === 0 ? (
    <p>Nothing that was found is left out.</p>
  ) : (
    <div>
      <h3 className="font-medium">Left out</h3>
      <ul className="list-disc pl-5">
        {leftOut.map(({ reason, count }) => (
          <li key={reason}>
            {numberText(count)}: {omissionNames[reason]}
          </li>
        ))}
      </ul>
    </div>
  )

const Files = ({ made: { files } }: { made: PackageFacts }) => (
  <details>
    <summary className="cursor-pointer font-medium">{counted(files.length, 'file')} inside</summary>
    <ul className="mt-2 space-y-1">
      {files.map(({ name, what, bytes }) => (
        <li key={name} className="wrap-anywhere">
          <code>{name}</code> <span className="text-muted">{bytesText(bytes)}</span>
          <span className="block">{what}</span>
        </li>
      ))}
    </ul>
  </details>
)

function PrepareForm({ facts: { id, version, package: made } }: { facts: CaseFacts }) {
  return (
    <MoveForm
      title={made ? 'Prepare it again' : 'Prepare the package'}
      action={made ? 'Prepare it again' : 'Prepare the package'}
      look={made?.current ? 'quiet' : 'primary'}
      note="Made from the manifest, and sealed as it is made. The same manifest gives the same package."
      shown={[]}
      onSend={async () => (await request(PreparePackageDocument, { input: { id, version } })).preparePackage}
    />
  )
}

function DeliverForm({ facts: { id, version, mode }, made }: { facts: CaseFacts; made: PackageFacts }) {
  const ways = mode === 'PROCESSOR' ? (['TO_CONTROLLER'] as const) : means
  return (
    <MoveForm
      title="Record that it was sent"
      action="Record the delivery"
      note="The request is then fulfilled."
      shown={['means', 'at', 'evidence', 'note']}
      onSend={async (form) => {
        const at = instant(textIn(form, 'at')) || null
        const sent = { means: chosenIn(form, 'means', ways), at, evidence: textIn(form, 'evidence') || null }
        const input = { id, version, package: made.digest, ...sent, note: textIn(form, 'note') || null }
        return (await request(DeliverPackageDocument, { input })).deliver
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select label="How it was sent" name="means" options={ways} names={meansNames} problem={at('means')} />
          <Labelled name="Sent at (UTC)" note="Empty: now." problem={at('at')}>
            {(described) => <input {...described} type="datetime-local" name="at" className={field} />}
          </Labelled>
          <Labelled name="SHA-256 of a receipt" problem={at('evidence')} className="sm:col-span-2">
            {(described) => (
              <input {...described} name="evidence" autoComplete="off" spellCheck={false} className={field} />
            )}
          </Labelled>
          <Labelled name="Note on the delivery" problem={at('note')} className="sm:col-span-2">
            {(described) => <textarea {...described} name="note" className={area} />}
          </Labelled>
        </div>
      )}
    </MoveForm>
  )
}
