import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import type { RecordedActivityFragment } from '@/generated/graphql.ts'
import { jobPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import { gapLook, yesLook } from '@/ui/looks.ts'
import { type Look, Mark } from '@/ui/Mark.tsx'
import { decisionNames, elementNames } from './words.ts'

type ActivityOf = RecordedActivityFragment
type Element = ActivityOf['elements'][number]
type Ai = NonNullable<ActivityOf['ai']>

const missingLook: Look = { Icon: TriangleAlert, className: 'bg-fail-soft text-fail' }

/** One activity: each element as declared, as observed, and the difference; what else is asked of those with models. */
export function Activity({ activity }: { activity: ActivityOf }) {
  const { key, role, owner, declaration, jobs, elements, ai } = activity
  const missing = elements.filter((one) => one.missing).length
  return (
    <details className="group overflow-hidden rounded-xl border border-line bg-surface">
      <summary className="cursor-pointer px-4 py-3 hover:bg-sunken">
        <span className="wrap-anywhere mr-2 font-semibold">{key}</span>
        <span className="inline-flex flex-wrap items-center gap-2 align-middle">
          {declaration ? null : <Mark look={gapLook}>Not declared</Mark>}
          {missing > 0 ? (
            <Mark look={missingLook}>{`${counted(missing, 'element')} missing`}</Mark>
          ) : (
            <Mark look={yesLook}>All elements declared</Mark>
          )}
          {ai && <span className="text-[0.93rem] text-muted">AI</span>}
        </span>
        <span className="mt-1 block text-[0.93rem] text-muted">
          {role === 'PROCESSOR' ? 'Processor, Art. 30(2)' : 'Controller, Art. 30(1)'}
          {owner && ` · ${owner}`}
          {declaration && ` · declared as of ${dayText(declaration.at)}`}
        </span>
      </summary>
      <div className="border-line border-t px-4 py-3 text-[0.93rem]">
        <Jobs jobs={jobs} />
        <ul className="mt-3 divide-y divide-line border-line border-y">
          {elements.map((element) => (
            <li key={element.name} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <ElementFacts element={element} />
            </li>
          ))}
        </ul>
        {ai && <AiFacts ai={ai} />}
      </div>
    </details>
  )
}

const Jobs = ({ jobs }: { jobs: ActivityOf['jobs'] }) =>
  jobs.length === 0 ? (
    <p className="text-muted">None of its jobs ran.</p>
  ) : (
    <p className="wrap-anywhere">
      <span className="text-muted">Jobs: </span>
      {jobs.map((job, at) => (
        <span key={`${job.namespace} ${job.name}`}>
          {at > 0 && ', '}
          <Link
            prefetch={false}
            href={jobPath(job)}
            className="rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
          >
            {job.name}
          </Link>{' '}
          ({counted(job.runs, 'run')})
        </span>
      ))}
    </p>
  )

function ElementFacts({ element }: { element: Element }) {
  const { name, article, declared, observed, undeclared, unobserved, missing } = element
  return (
    <>
      <h3 className="font-medium">
        {elementNames[name]} <span className="block font-normal text-[13px] text-muted">Art. {article}</span>
      </h3>
      <div className="wrap-anywhere min-w-0 space-y-1">
        <p>
          {missing ? (
            <Mark look={missingLook}>Missing</Mark>
          ) : declared.length > 0 ? (
            declared.join(', ')
          ) : (
            'None declared, and none observed.'
          )}
          {missing && declared.length > 0 && ` Declared so far: ${declared.join(', ')}.`}
        </p>
        {observed && observed.length > 0 && <p className="text-muted">Observed: {observed.join(', ')}</p>}
        {undeclared.length > 0 && <p className="text-warn">Observed, not declared: {undeclared.join(', ')}</p>}
        {unobserved.length > 0 && <p className="text-muted">Declared, not observed: {unobserved.join(', ')}</p>}
      </div>
    </>
  )
}

function AiFacts({ ai }: { ai: Ai }) {
  const facts: readonly (readonly [name: string, texts: readonly string[]])[] = [
    ['Fields', ai.fields],
    ['Systems', ai.systems],
    ['Legal bases', ai.bases],
    [
      'Compatibility',
      ai.compatibility.map(
        ({ purpose, decision, complete }) =>
          `${purpose}: ${decisionNames[decision]}${complete ? '' : ' (not all could be looked at)'}`,
      ),
    ],
    ['Transformations', ai.transformations.map((one) => one.toLowerCase().replaceAll('_', ' '))],
    ['Model versions', ai.models.map(({ model, version }) => `${model} ${version}`)],
    ['Deployments', [...new Set(ai.models.flatMap(({ deployments }) => deployments))]],
  ]
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[13rem_minmax(0,1fr)]">
      {facts.map(([name, texts]) => (
        <div key={name} className="contents">
          <dt className="font-medium">{name}</dt>
          <dd className="wrap-anywhere mb-1 min-w-0">
            {texts.length > 0 ? texts.join(', ') : <span className="text-muted">none on record</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
