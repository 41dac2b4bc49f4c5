import { AmendIncidentDocument, type IncidentFactsFragment } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { instant, textIn } from '@/ui/forms.ts'
import { IncidentForm } from './IncidentForm.tsx'

const texts = [
  ['nature', 'What happened (Art. 33(3)(a))'],
  ['records', 'Which records, and about how many (Art. 33(3)(a))'],
  ['contact', 'Contact (Art. 33(3)(b))'],
  ['consequences', 'Likely consequences (Art. 33(3)(c))'],
  ['measures', 'Measures taken or planned (Art. 33(3)(d))'],
  ['delayReasons', 'Reasons for a delay (Art. 33(1))'],
] as const

const times = [
  ['authorityNotifiedAt', 'Authority told at'],
  ['peopleNotifiedAt', 'People told at'],
] as const

const names = [...texts, ...times].map(([name]) => name)

type Props = { incident: IncidentFactsFragment; mayManage: boolean }

/** What the notification says and when it was given: a form, or what it holds for whoever may not change it. */
export const ReportFields = ({ incident, mayManage }: Props) =>
  mayManage ? <ReportForm incident={incident} /> : <Told incident={incident} />

const ReportForm = ({ incident }: Pick<Props, 'incident'>) => (
  <IncidentForm
    title="Texts and times"
    action="Save"
    note="Name nobody here. The report has these texts beside the numbers."
    shown={names}
    onSend={async (form) => {
      const said = Object.fromEntries(texts.map(([name]) => [name, textIn(form, name) || null]))
      const told = Object.fromEntries(times.map(([name]) => [name, instantOf(textIn(form, name), incident[name])]))
      const input = { id: incident.id, revision: incident.revision, ...said, ...told }
      return (await request(AmendIncidentDocument, { input })).amendIncident
    }}
  >
    {(at) => (
      <>
        {texts.map(([name, label]) => (
          <Labelled key={name} name={label} problem={at(name)}>
            {(described) => (
              <textarea {...described} name={name} defaultValue={incident[name] ?? ''} className={area} />
            )}
          </Labelled>
        ))}
        {times.map(([name, label]) => (
          <Labelled key={name} name={`${label} (UTC)`} problem={at(name)}>
            {(described) => (
              <input
                {...described}
                type="datetime-local"
                name={name}
                defaultValue={minuteOf(incident[name])}
                className={field}
              />
            )}
          </Labelled>
        ))}
      </>
    )}
  </IncidentForm>
)

const minuteOf = (time: string | null): string => time?.slice(0, 16) ?? ''

/** A time that nobody touched keeps its seconds. */
const instantOf = (typed: string, before: string | null): string | null =>
  typed === minuteOf(before) ? before : instant(typed) || null

const Told = ({ incident }: Pick<Props, 'incident'>) => (
  <dl className="space-y-2 text-[0.93rem]">
    {texts.map(([name, label]) => (
      <Fact key={name} name={label} value={incident[name]} />
    ))}
    {times.map(([name, label]) => (
      <Fact key={name} name={label} value={incident[name] && timeText(incident[name])} />
    ))}
  </dl>
)

const Fact = ({ name, value }: { name: string; value: string | null }) => (
  <div>
    <dt className="text-[13px] text-muted">{name}</dt>
    <dd className="wrap-anywhere whitespace-pre-wrap">{value ?? 'Not given'}</dd>
  </div>
)
