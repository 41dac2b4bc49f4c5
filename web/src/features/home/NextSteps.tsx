import Link from 'next/link'

const ways: readonly { href: string; name: string; what: string }[] = [
  { href: '/explore', name: 'Explore', what: 'Start at any artifact, and follow its lineage upstream or downstream.' },
  { href: '/systems', name: 'Systems', what: 'Every system with personal data, and what is missing on record.' },
  { href: '/runs', name: 'Runs', what: 'What pipelines reported: by job, state and time.' },
  { href: '/integrate', name: 'Integrate', what: 'Connect a pipeline, and see its first event arrive.' },
]

/** The other pages, and what each is for. */
export function NextSteps() {
  return (
    <section aria-labelledby="ways" className="mt-10">
      <h2 id="ways" className="font-semibold">
        Browse without a person
      </h2>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {ways.map(({ href, name, what }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={href}
              className="block h-full rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong"
            >
              <span className="font-medium">{name}</span>
              <span className="mt-0.5 block text-[0.93rem] text-muted">{what}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
