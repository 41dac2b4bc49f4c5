import type { IdentityInput } from '../../testkit/generated/operations.ts'
import type { Person } from './company.ts'
import { firstNames, lastNames } from './names.ts'
import { type Random, randomFrom, shuffled } from './random.ts'

const LAST_WEEK = 12

// Numbers that Ofcom keeps free for fiction: London, Manchester, Edinburgh, Bristol, Birmingham.
const fictionalPhones = ['+4420794', '+4416149', '+4413149', '+4411749', '+4412149']

/**
 * People who do not exist, each with a first and last name of their own, at example.com.
 * @param count at most 5,184
 */
export function inventPeople(seed: string, count: number): Person[] {
  const random = randomFrom(`people of ${seed}`)
  const names = firstNames.flatMap((first) => lastNames.map((last) => ({ first, last })))
  return shuffled(names, random)
    .slice(0, count)
    .map(({ first, last }, index) => invent(`${first} ${last}`, index, random))
}

function invent(name: string, index: number, random: Random): Person {
  // More come in later weeks: the shop grows.
  const joined = Math.floor(Math.sqrt(random.next()) * (LAST_WEEK + 1))
  const shop = random.chance(0.8) ? 'EU' : 'US'
  const buys = random.chance(0.6)
  const account = buys && random.chance(0.2)
  const writes = buys && random.chance(0.1)
  const again = (week: number) => week <= LAST_WEEK && random.chance(0.4)
  const orders = buys ? [joined, joined + 3, joined + 5].filter((week, nth) => nth === 0 || again(week)) : []
  return {
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
    customerId: account ? `C-${20_000 + index}` : null,
    phone: account && (writes || random.chance(0.3)) ? phoneOf(index) : null,
    deviceId: account && random.chance(0.6) ? `dev-${(0x5a17_0000 + index * 7919).toString(16)}` : null,
    shop,
    joined,
    orders,
    newsletter: !buys || random.chance(0.4),
    loyalty: account && shop === 'EU' && random.chance(0.4),
    quiz: account && shop === 'EU' && random.chance(0.35),
    wrote: writes ? Math.min(LAST_WEEK, joined + random.below(3)) : null,
    objected: random.chance(0.03) ? Math.min(LAST_WEEK, joined + 2) : null,
    lifeStageBaskets: buys && shop === 'EU' && random.chance(0.06),
  }
}

function phoneOf(index: number): string {
  return `${fictionalPhones[index % fictionalPhones.length]}60${String(Math.floor(index / 5) % 1000).padStart(3, '0')}`
}

export const byEmail = (person: Person): IdentityInput => ({ namespace: 'email', value: person.email })

/** By account where they have one; a guest is known by e-mail alone. */
export const byAccount = (person: Person): IdentityInput =>
  person.customerId ? { namespace: 'customer_id', value: person.customerId } : byEmail(person)

export const byDevice = (person: Person): IdentityInput =>
  person.deviceId ? { namespace: 'device_id', value: person.deviceId } : byAccount(person)

export const byPhone = (person: Person): IdentityInput =>
  person.phone ? { namespace: 'phone', value: person.phone } : byEmail(person)

/** All names one person goes by. */
export function identitiesOf(person: Person): IdentityInput[] {
  const all = [byEmail(person), byAccount(person), byPhone(person), byDevice(person)]
  return all.filter((one, at) => all.findIndex((other) => other.value === one.value) === at)
}
