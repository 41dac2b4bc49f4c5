import { expect, type Page } from '@playwright/test'

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
