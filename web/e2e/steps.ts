import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Chooses a view of a person's page. Whoever comes from `/` may choose before the address has settled: what it says of the view is then
 * lost with the last step of the navigation (quicker than anybody clicks), and the choice is made again.
 */
export async function choose(page: Page, view: 'Summary' | 'Table' | 'Graph' | 'Timeline') {
  const address = view === 'Summary' ? /^(?!.*view=)/ : new RegExp(`view=${view.toLowerCase()}`)
  await expect(async () => {
    await page.getByRole('tab', { name: view }).click()
    await expect(page).toHaveURL(address, { timeout: 2_000 })
  }).toPass()
}

/** Shows what each artifact is, whatever the graph opened at. */
export async function showArtifacts(page: Page) {
  await page.getByRole('group', { name: 'Level of detail' }).getByRole('button', { name: 'Artifacts' }).click()
  await expect(page).toHaveURL(/level=artifacts/)
}

/** How many pixels of the page have to be scrolled to sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What axe objects to: WCAG 2.2 AA and its own good practice. @param except selectors of what is not looked at */
export async function violations(page: Page, except: readonly string[] = []): Promise<string[]> {
  const axe = except.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }))
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Presses Tab until the focus is there, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${target}`)
}

/** Finds an artifact by name and explores it. */
export async function explore(page: Page, name: string) {
  await page.goto('/explore')
  await page.getByLabel('Search artifacts, columns, systems, jobs and owners').fill(name)
  await page
    .getByRole('list', { name: 'Found' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
}

/** A token that may send and read nothing, made on /integrate. */
export async function makeToken(page: Page): Promise<string> {
  await page.goto('/integrate')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = page.getByText(/^dye_[\w-]{32,}$/)
  await expect(token).toBeVisible()
  return (await token.textContent()) ?? ''
}
