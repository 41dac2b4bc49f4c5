import { expect, type Page, test } from '@playwright/test'
import { choose, tabTo } from './steps.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' })

/** The path is told from the list that names the person to the model. */
async function expectPath(page: Page) {
  await expect(panel(page).getByRole('heading', { name: 'churn-model' })).toBeVisible()
  await expect(panel(page).getByText('Derived.')).toBeVisible()
  const stops = panel(page).getByRole('listitem')
  await expect(stops.first()).toContainText('First seen here.')
  await expect(stops.first()).toContainText(/names this person by (email|customer_id|device_id|phone)/)
  expect(await stops.count()).toBeGreaterThan(1)
  await expect(stops.last()).toContainText('A training run of the job')
  await expect(panel(page)).not.toContainText('ada@example.com')
}

test('by mouse: from an identity to the path that explains a model', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByRole('button', { name: /^Model/ }).click()
  await page
    .getByRole('row', { name: /churn-model/ })
    .first()
    .click()
  await expectPath(page)
  await page.getByRole('button', { name: 'Close the explanation' }).click()
  await expect(panel(page)).toHaveCount(0)
})

test('by keyboard alone: from an identity to the path that explains a model, and back', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByLabel('Identity', { exact: true }))
  await page.keyboard.type('ada@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  await tabTo(page, page.getByRole('tab', { name: 'Summary' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
  await tabTo(page, page.getByLabel('Name contains'))
  await page.keyboard.type('churn-model')
  const row = page.getByRole('button', { name: /^churn-model/ }).first()
  await expect(page.getByText(/^All \d+ artifacts? shown/)).toBeVisible()
  await tabTo(page, row)
  await page.keyboard.press('Enter')
  await expectPath(page)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(row).toBeFocused()
})

test('by keyboard alone: a card of the graph is explained from the list beside it', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Graph' }).focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('navigation', { name: 'The graph as a list' })
  await expect(list).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Artifacts', exact: true }))
  await page.keyboard.press('Enter')
  const card = list.getByRole('button', { name: /^churn-model/ })
  await card.focus()
  await page.keyboard.press('Enter')
  await expectPath(page)
})

test('a version that names the person itself needs no path', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByRole('button', { name: /^Confirmed/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('table').getByRole('row').nth(1).click()
  await expect(panel(page).getByText('Confirmed.')).toBeVisible()
  await expect(panel(page).getByRole('listitem')).toHaveCount(1)
  await expect(panel(page).getByRole('listitem')).toContainText('names this person by')
})

test('a barrier is shown with the claim that it hangs on', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByRole('button', { name: /^Barrier/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('table').getByRole('row').nth(1).click()
  await expect(panel(page)).toContainText(/declared to carry (aggregates|anonymised data) only/)
  await expect(panel(page).locator('blockquote').first()).not.toBeEmpty()
})

test('a shared address opens the same explanation', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByRole('button', { name: /^Model/ }).click()
  await page
    .getByRole('row', { name: /churn-model/ })
    .first()
    .click()
  await expect(panel(page)).toBeVisible()
  await expect(page).toHaveURL(/version=/)
  await page.reload()
  await expectPath(page)
})

/** Explains the first version of this verdict. */
async function explainFirst(page: Page, verdict: string) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Table')
  await page
    .getByRole('search')
    .getByRole('button', { name: new RegExp(`^${verdict}`) })
    .click()
  await expect(page.getByText(/^All \d+ artifacts? shown/)).toBeVisible()
  await page.getByRole('table').locator('tbody button').first().click()
}

test('an erased item says when, by whom and on what evidence', async ({ page }) => {
  await explainFirst(page, 'Erased')
  const evidence = panel(page).getByRole('region', { name: 'Erasure on record' })
  await expect(panel(page).getByRole('heading', { name: /^Erased: when/ })).toBeVisible()
  await expect(evidence).toContainText(/\d{4}, \d\d:\d\d UTC: (deleted|anonymised|unlearned)\. Recorded .* by “/)
  await expect(evidence).toContainText(/Evidence: \S/)
})

test('an excluded item shows the list that leaves the person out, and leads on', async ({ page }) => {
  await explainFirst(page, 'Excluded')
  await expect(panel(page).getByRole('heading', { name: 'Why this is excluded' })).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'The list that leaves this person out' })).toContainText(
    /The full list of .* names [\d,]+ (person|people) by .*, and not this person\. Recorded/,
  )
  const [system, explore] = [
    panel(page).locator('a[href^="/systems?"]'),
    panel(page).getByRole('link', { name: 'Explore its lineage' }),
  ]
  await expect(system).toHaveAttribute('href', /system=/)
  await expect(explore).toHaveAttribute('href', /\/explore\?focus=/)
  await panel(page).getByRole('link', { name: 'Open the artifact' }).click()
  await expect(page).toHaveURL(/\/artifacts\/[a-z-]+\/.*version=/)
})
