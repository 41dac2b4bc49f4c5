import { describe, expect, test } from 'vitest'
import { Story } from '../model/story.testing.ts'
import { openingLevel } from './openingLevel.ts'

const measure = (text: string) => text.length * 7
const screen = { width: 1440, height: 780 }

/** As many artifacts as this of one primary system, each copied into another one, once a day. */
function copies(artifacts: number, days: number): Story {
  const story = new Story()
  for (let index = 0; index < artifacts; index += 1) {
    story.place(`table_${index}`, { role: 'PRIMARY' })
    for (let day = 1; day <= days; day += 1) story.run('copy', [`table_${index}@${day}`], [`copy_${index}@${day}`])
  }
  return story
}

describe('a graph opens at', () => {
  test('its versions where all of them can be read', () => {
    expect(openingLevel(copies(2, 2).graph, screen, measure)).toBe('versions')
  })

  test('its artifacts where its versions do not fit', () => {
    expect(openingLevel(copies(4, 20).graph, screen, measure)).toBe('artifacts')
  })

  test('its systems where its artifacts do not fit either', () => {
    expect(openingLevel(copies(60, 2).graph, screen, measure)).toBe('systems')
  })

  test('more on a larger screen', () => {
    const { graph } = copies(15, 20)
    expect(openingLevel(graph, screen, measure)).toBe('systems')
    expect(openingLevel(graph, { width: 1920, height: 1080 }, measure)).toBe('artifacts')
  })

  test('its artifacts where there is one system alone, which would say nothing', () => {
    const story = new Story()
    for (let index = 0; index < 90; index += 1) story.version(`table_${index}@1`)
    expect(openingLevel(story.graph, screen, measure)).toBe('artifacts')
  })
})
