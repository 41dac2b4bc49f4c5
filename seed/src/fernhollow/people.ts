import type { Person } from '../company.ts'
import { inventPeople } from '../people.ts'

/**
 * The person whom the demo follows. She came in week 6, bought unscented care and supplements, wrote to the service
 * desk in week 10, and from week 11 on objects to being profiled.
 */
export const ada: Person = {
  name: 'Ada Winterbourne',
  email: 'ada@example.com',
  customerId: 'C-10001',
  phone: '+442079460958',
  deviceId: 'dev-ada-phone',
  shop: 'EU',
  joined: 6,
  orders: [6, 9],
  newsletter: true,
  loyalty: true,
  quiz: true,
  wrote: 10,
  objected: 11,
  lifeStageBaskets: true,
}

/** 5,000 customers, Ada first. */
export const peopleOfFernhollow = (seed: string): Person[] => [ada, ...inventPeople(seed, 4_999)]
