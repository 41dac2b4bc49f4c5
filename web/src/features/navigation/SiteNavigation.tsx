'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type Action, may } from '@/access/roles.ts'
import { usePerson } from '@/lib/PersonProvider.tsx'

type Place = { href: string; name: string; owns: readonly string[]; needs?: Action; otherwise?: string }

/**
 * `owns`: beginnings of addresses that belong to it besides its own. `needs`: for whom it is; `otherwise`: what it is called for the others,
 * without which they are not led there.
 */
const places: readonly Place[] = [
  { href: '/', name: 'Find a person', owns: ['/customers/'], needs: 'PERSON_READ', otherwise: 'Home' },
  { href: '/requests', name: 'Requests', owns: ['/requests/'], needs: 'CASE_READ' },
  { href: '/tasks', name: 'Tasks', owns: [], needs: 'CASE_READ' },
  { href: '/consents', name: 'Consents', owns: [], needs: 'PERSON_READ' },
  { href: '/incidents', name: 'Incidents', owns: ['/incidents/'], needs: 'INCIDENT_READ' },
  { href: '/explore', name: 'Explore', owns: ['/artifacts/'] },
  { href: '/systems', name: 'Systems', owns: [] },
  { href: '/purposes', name: 'Purposes', owns: [], needs: 'GOVERNANCE_READ' },
  { href: '/gate', name: 'Gate', owns: [], needs: 'GOVERNANCE_READ' },
  { href: '/findings', name: 'Findings', owns: [], needs: 'GOVERNANCE_READ' },
  { href: '/record', name: 'Record', owns: [], needs: 'GOVERNANCE_READ' },
  { href: '/runs', name: 'Runs', owns: ['/runs/'] },
  { href: '/audit', name: 'Audit', owns: [], needs: 'AUDIT_READ' },
  { href: '/integrate', name: 'Integrate', owns: ['/integrate/'] },
]

/** The pages of this site; on a narrow screen in a row of its own. */
export function SiteNavigation() {
  const path = usePathname()
  const person = usePerson()
  return (
    <nav aria-label="Pages" className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
      <ul className="-mx-2 flex overflow-x-auto sm:gap-x-1">
        {places.map(({ href, name: whole, owns, needs, otherwise }) => {
          const name = !needs || (person && may(person, needs)) ? whole : otherwise
          if (!name) return null
          const here = path === href || owns.some((beginning) => path.startsWith(beginning))
          return (
            <li key={href}>
              <Link
                prefetch={false}
                href={href}
                aria-current={here ? 'page' : undefined}
                className="block border-transparent whitespace-nowrap border-b-2 px-1.5 py-2 text-[0.93rem] text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink sm:px-2 sm:py-3.5 sm:text-base"
              >
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
