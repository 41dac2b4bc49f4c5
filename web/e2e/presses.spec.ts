import { expect, type Page, test } from '@playwright/test'

/** Opens a page whose scripts do not come before `letThemCome` is called: what is pressed until then is pressed on bare HTML. */
async function openWithoutScripts(page: Page, path: string) {
  let letThemCome = () => {}
  const comes = new Promise<void>((resolve) => {
    letThemCome = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await comes
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return () => letThemCome()
}

test.describe('before its scripts have come, a page keeps', () => {
  test('the key that opens the palette', async ({ page }) => {
    const letThemCome = await openWithoutScripts(page, '/explore')
    await expect(page.getByRole('button', { name: 'Go to …' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    letThemCome()
    await expect(page.getByRole('combobox', { name: /^Go to a page/ })).toBeFocused()
  })

  test('the key that goes to the search of the page', async ({ page }) => {
    const letThemCome = await openWithoutScripts(page, '/')
    await expect(page.getByLabel('Identity', { exact: true })).toBeVisible()
    await page.keyboard.press('/')
    letThemCome()
    await expect(page.getByLabel('Identity', { exact: true })).toBeFocused()
  })

  test('a button that was pressed', async ({ page }) => {
    const letThemCome = await openWithoutScripts(page, '/')
    await page.getByRole('button', { name: 'Go to …' }).click()
    await expect(page.getByRole('dialog', { name: 'Go to' })).toHaveCount(0)
    letThemCome()
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible()
  })

  test('what was typed and sent, which enters no address', async ({ page }) => {
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
    const letThemCome = await openWithoutScripts(page, '/')
    await page.getByRole('button', { name: 'customer_id' }).click()
    await page.getByLabel('Identity', { exact: true }).fill('nobody@example.com')
    await page.keyboard.press('Enter')
    letThemCome()
    await expect(page.getByText('No records match this identity')).toBeVisible()
    await expect(page.getByRole('button', { name: 'customer_id' })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByLabel('Identity', { exact: true })).toHaveValue('nobody@example.com')
    expect(addresses.filter((address) => address.includes('nobody@'))).toEqual([])
  })
})
