import { on } from '../calendar.ts'
import type { List } from '../company.ts'
import { byAccount } from '../people.ts'

const months = on([0, 4, 8, 12])

const joining = (artifact: string): List => ({
  artifact,
  days: months,
  clock: '23:00',
  mode: 'ADD',
  identity: byAccount,
  who: (person, day) => person.joined * 7 <= day && person.joined * 7 > day - 28,
})

/** Subscribers, named in the month in which they come. */
export const lists: List[] = [
  joining('coffee.subscribers'),
  joining('coffee.plans'),
  joining('coffee.deliveries'),
  {
    ...joining('lake.taste_set'),
    days: on([8], 1),
    clock: '05:20',
    mode: 'FULL',
    who: (person, day) => person.joined * 7 < day - 1 && person.objected === null,
  },
]
