import { expect, type Page, test } from '@playwright/test'

const canvas = (page: Page) => page.getByRole('img', { name: /^Lineage around the focus/ })

/** A version before it was made: one card, in the middle of the picture. */
async function aloneInTheMiddle(page: Page) {
  await page.goto('/explore')
  await page.getByLabel('Search artifacts, columns, systems, jobs and owners').fill('churn-model')
  await page.getByRole('list', { name: 'Found' }).getByRole('button').first().click()
  // By then the address names the version that is current now.
  await expect(canvas(page)).toHaveAttribute('data-ready', 'true')
  await page.goto(`${page.url()}&asOf=2001-01-01T00:00:00Z`)
  await expect(canvas(page)).toHaveAttribute('data-ready', 'true')
  const box = await canvas(page).boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

test('a card stays where it is dragged, for whoever opens the link, and can be put back', async ({ page }) => {
  const middle = await aloneInTheMiddle(page)
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x + 40, middle.y + 30, { steps: 4 })
  await page.mouse.move(middle.x + 120, middle.y + 90, { steps: 4 })
  await page.mouse.up()
  const putBack = page.getByRole('button', { name: 'Put back 1 card moved by hand' })
  await expect(putBack).toBeVisible()
  await expect(page).toHaveURL(/pins=[0-9a-f]{32}~-?\d+~-?\d+/)
  await page.reload()
  await expect(canvas(page)).toHaveAttribute('data-ready', 'true')
  await putBack.click()
  await expect(page).not.toHaveURL(/pins=/)
  await expect(putBack).toHaveCount(0)
  await page.getByRole('button', { name: 'Fit the whole graph' }).click()
  await page.mouse.click(middle.x, middle.y)
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
})

test('a press on a card in the picture chooses it in the tree, and a press on the ground nothing', async ({ page }) => {
  const middle = await aloneInTheMiddle(page)
  await page.mouse.click(middle.x, middle.y)
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
  await page.mouse.click(middle.x, middle.y - 150)
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(0)
})

test('the map is there as soon as something is out of sight, and leads back to it', async ({ page }) => {
  await aloneInTheMiddle(page)
  const map = page.locator('[data-minimap]')
  await expect(map).toBeHidden()
  for (let presses = 0; presses < 4; presses += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  const box = await canvas(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 60]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 500, y, { steps: 3 })
  await page.mouse.move(x + 1000, y, { steps: 3 })
  await page.mouse.up()
  await expect(map).toBeVisible()
  await map.click()
  await expect(map).toBeHidden()
})

test('the ways through what is chosen can be shown alone', async ({ page }) => {
  const middle = await aloneInTheMiddle(page)
  const alone = page.getByRole('button', { name: 'Isolate the selection' })
  await expect(alone).toHaveCount(0)
  await page.mouse.click(middle.x, middle.y)
  await alone.click()
  await expect(alone).toHaveAttribute('aria-pressed', 'true')
  await alone.click()
  await expect(alone).toHaveAttribute('aria-pressed', 'false')
})
