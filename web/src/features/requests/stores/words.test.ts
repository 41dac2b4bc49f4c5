import { expect, test } from 'vitest'
import { ruleText } from './words.ts'

test.each([
  [
    { dailyDays: 30, everyDays: 7 },
    'Stores are asked every day for 30 days after the last deletion, then every 7 days.',
  ],
  [{ dailyDays: 1, everyDays: 1 }, 'Stores are asked every day for 1 day after the last deletion, then every day.'],
  [{ dailyDays: 0, everyDays: 7 }, 'Stores are asked every 7 days.'],
])('a rule is told in words', (rule, text) => {
  expect(ruleText(rule)).toBe(text)
})
