import { describe, expect, it } from 'vitest'
import { calendarBefore } from '../calendar.ts'
import { ada, fernhollow } from '../fernhollow/index.ts'
import { shopTables, trainingFiles } from './rows.ts'

const { people, lists } = fernhollow('demo')
const calendar = calendarBefore(Date.UTC(2026, 5, 1))

describe('the rows of the demo’s stores', () => {
  it('are of exactly the people whom the lists of the story name', () => {
    const list = lists.find(({ artifact }) => artifact === 'shop.customers')
    const named = people.filter((person) => list?.days.some((day) => list.who(person, day)))
    const [customers] = shopTables(people, 'EU', calendar)
    expect(customers?.rows.map((row) => row[2]).sort()).toEqual(named.map(({ email }) => email).sort())
  })

  it('leave out of a training set whoever may not be profiled by then', () => {
    const isIn = (name: string) =>
      trainingFiles(people)
        .find((file) => file.name === name)
        ?.rows.some((row) => row.includes(ada.customerId))
    expect(isIn('churn_set.week-08.parquet')).toBe(true)
    expect(isIn('churn_set.week-12.parquet')).toBe(false)
  })

  it('are the same each time', () => {
    const again = fernhollow('demo').people
    expect(shopTables(again, 'US', calendar)).toEqual(shopTables(people, 'US', calendar))
  })
})
