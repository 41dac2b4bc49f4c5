'use client'

import { Menu } from '@base-ui/react/menu'
import { CircleUser } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useMay, usePerson } from '@/lib/PersonProvider.tsx'

/** Who is signed in, with the ways to sign out. Nothing where nobody is. */
export function PersonMenu() {
  const person = usePerson()
  const maySeeAccess = useMay('ACCESS_READ')
  const [failed, setFailed] = useState(false)
  if (!person) return null
  const leave = async (everywhere: boolean) => {
    setFailed(false)
    const next = await signOut(everywhere)
    if (next === null) setFailed(true)
    // Loads anew, so that nothing of the last person stays in memory.
    else window.location.assign(next)
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="inline-flex h-9 max-w-44 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2 text-[0.93rem] hover:border-line-strong">
        <CircleUser aria-hidden="true" size={17} className="shrink-0" />
        <span className="sr-only">Signed in as </span>
        <span className="sr-only lg:not-sr-only lg:truncate">{person.name}</span>
      </Menu.Trigger>
      {failed && (
        <span role="alert" className="text-fail">
          Not signed out: the server did not answer. Try again.
        </span>
      )}
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-20">
          <Menu.Popup className="min-w-52 rounded-lg border border-line bg-raised p-1 text-[0.93rem] shadow-raised">
            <Menu.Group>
              <Menu.GroupLabel className="px-2.5 pt-1.5 pb-2">
                <span className="block font-medium">{person.name}</span>
                <span className="block text-muted">{person.roles.join(', ')}</span>
              </Menu.GroupLabel>
              {maySeeAccess && (
                <Menu.Item render={<Link prefetch={false} href="/settings/access" />} className={`${itemClass} block`}>
                  Who has access
                </Menu.Item>
              )}
              <Menu.Item onClick={() => void leave(false)} className={itemClass}>
                Sign out
              </Menu.Item>
              <Menu.Item onClick={() => void leave(true)} className={itemClass}>
                Sign out on all devices
              </Menu.Item>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const itemClass = 'cursor-pointer rounded-md px-2.5 py-1.5 outline-none data-highlighted:bg-sunken'

/** @returns where to go on; null: the server did not do it */
async function signOut(everywhere: boolean): Promise<string | null> {
  const response = await fetch(everywhere ? '/sign-out?everywhere' : '/sign-out', { method: 'POST' }).catch(() => null)
  if (!response?.ok) return null
  const { next }: { next: string } = await response.json()
  return next
}
