import { on } from '../calendar.ts'
import type { List, Person } from '../company.ts'
import { byAccount, byDevice, byEmail, byPhone } from '../people.ts'
import { copies } from './copies.ts'
import { sources } from './sources.ts'

const weekOf = (day: number) => Math.floor(day / 7)

/** The weeks of a person's life that a table knows of: none, or some. */
type Occasions = (person: Person) => number[]

/** Each occasion is named once, in the first write that comes no earlier. */
function named(artifact: string, identity: List['identity'], occasions: Occasions): List {
  const days = writeDays(artifact)
  return {
    artifact,
    days,
    clock: '23:00',
    mode: 'ADD',
    identity,
    who: (person, day) => {
      const before = days[days.indexOf(day) - 1] ?? -1
      return occasions(person).some((week) => week * 7 > before && week * 7 <= day)
    },
  }
}

function writeDays(artifact: string): number[] {
  return [...sources, ...copies].find((job) => job.writes.some((write) => write.to === artifact))?.days ?? []
}

const full = (artifact: string, days: number[], clock: string, identity: List['identity'], who: List['who']): List => ({
  artifact,
  days,
  clock,
  mode: 'FULL',
  identity,
  who,
})

const orders =
  (shop: Person['shop']): Occasions =>
  (person) =>
    person.shop === shop ? person.orders : []
const joining =
  (holds: (person: Person) => boolean): Occasions =>
  (person) =>
    holds(person) ? [person.joined] : []
const buysInEurope = (person: Person) => person.shop === 'EU' && person.orders.length > 0
const conversations: Occasions = (person) => (person.wrote !== null && person.shop === 'EU' ? [person.wrote] : [])

/** Whether they may be profiled then. */
const profiled = (person: Person, day: number) => person.objected === null || person.objected > weekOf(day)
const known = (person: Person, day: number) => person.joined < weekOf(day)
const learnable = (person: Person, day: number) => buysInEurope(person) && known(person, day) && profiled(person, day)
const lastOrder = (person: Person, day: number) => Math.max(-1, ...person.orders.filter((week) => week <= weekOf(day)))

/** Who is in what. A table that has no list here may hold anyone who reaches it. */
export const lists: List[] = [
  named('shop.customers', byAccount, joining(buysInEurope)),
  named('shop.orders', byAccount, orders('EU')),
  named('shop.order_items', byAccount, orders('EU')),
  named(
    'shop.addresses',
    byAccount,
    joining((person) => buysInEurope(person) && person.customerId !== null),
  ),
  named('shop.payments', byAccount, orders('EU')),
  named(
    'shop.returns',
    byAccount,
    joining((person) => buysInEurope(person) && person.name.length % 11 === 0),
  ),
  named(
    'shop_us.customers',
    byAccount,
    joining((person) => person.shop === 'US' && person.orders.length > 0),
  ),
  named('shop_us.orders', byAccount, orders('US')),
  named('shop_us.order_items', byAccount, orders('US')),
  named(
    'crm.contacts',
    byEmail,
    joining((person) => person.newsletter),
  ),
  named(
    'crm.consents',
    byEmail,
    joining((person) => person.newsletter),
  ),
  named(
    'crm.loyalty_members',
    byAccount,
    joining((person) => person.loyalty),
  ),
  named(
    'crm.preferences',
    byEmail,
    joining((person) => person.quiz),
  ),
  named(
    'crm.demographics',
    byEmail,
    joining((person) => person.quiz),
  ),
  named('support.tickets', byPhone, conversations),
  named('support.messages', byEmail, conversations),
  named('support.satisfaction', byEmail, conversations),
  named(
    'web.page_views',
    byDevice,
    joining((person) => person.deviceId !== null),
  ),
  named(
    'web.product_views',
    byDevice,
    joining((person) => person.deviceId !== null && person.shop === 'EU'),
  ),
  named(
    'web.devices',
    byDevice,
    joining((person) => person.deviceId !== null),
  ),

  full(
    'letterbird.audience_newsletter',
    on([2, 6, 10], 1),
    '09:20',
    byEmail,
    (person, day) => person.newsletter && person.joined <= weekOf(day),
  ),
  full(
    'letterbird.audience_winback',
    on([8, 12], 1),
    '09:20',
    byEmail,
    (person, day) => learnable(person, day) && lastOrder(person, day) <= weekOf(day) - 5,
  ),
  full(
    'letterbird.audience_new_parents',
    on([10, 12], 1),
    '09:20',
    byEmail,
    (person, day) => learnable(person, day) && person.lifeStageBaskets,
  ),
  full('training.churn_set', on([4, 8, 12], 1), '08:20', byAccount, learnable),
  full('training.recommender_set', on([4, 8], 1), '08:20', byAccount, learnable),
  full(
    'training.life_stage_set',
    on([8], 1),
    '08:20',
    byAccount,
    (person, day) => learnable(person, day) && (person.quiz || person.lifeStageBaskets),
  ),
]
