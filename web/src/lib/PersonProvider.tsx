'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { type Action, may, type Role } from '@/access/roles.ts'

/** Who is signed in, as pages need to know them. */
type Person = { name: string; roles: readonly Role[] }

const Signed = createContext<Person | null>(null)

/** Tells every part of a page who is signed in. */
export const PersonProvider = ({ person, children }: { person: Person | null; children: ReactNode }) => (
  <Signed value={person}>{children}</Signed>
)

/** Who is signed in; null: nobody, as on the sign-in page. */
export const usePerson = (): Person | null => useContext(Signed)

/** Whether whoever is signed in may do this. The API decides; a page uses it to offer only what would not be refused. */
export function useMay(action: Action): boolean {
  const person = usePerson()
  return person !== null && may(person, action)
}
