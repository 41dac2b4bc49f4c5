import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { explore, overflow, tabTo, violations } from './steps.ts'

/** Opens an artifact's page as a person would: by exploring it. */
async function openArtifact(page: Page, name: string) {
  await explore(page, name)
  // What is around it is drawn: what was chosen before that could be lost with the first drawing.
  await expect(page.getByText(/\d+ of \d+ versions/)).toBeVisible()
  await page.getByRole('treeitem').first().click()
  await page.getByRole('link', { name: 'Open the artifact' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Waits until every part of the page has its answer. */
async function settled(page: Page) {
  await expect(region(page, 'People in this version').getByText(/confirmed/)).toBeVisible()
  for (const way of ['Upstream', 'Downstream'])
    await expect(region(page, way).getByText(/All recorded lineage was searched/)).toBeVisible()
}

test('an artifact says where it lies, who may see it, for how long it is kept and how it is protected', async ({
  page,
}) => {
  await openArtifact(page, 'shop.orders')
  const system = region(page, 'System')
  for (const text of [
    'Shop database',
    'Primary',
    'eu-central',
    'fernhollow-commerce',
    '2,555 days',
    'encrypted at rest',
  ])
    await expect(system.getByText(text, { exact: true })).toBeVisible()
})

test('the version that is looked at has people, an upstream and a downstream, each with how whole it is', async ({
  page,
}) => {
  await openArtifact(page, 'shop.orders')
  await settled(page)
  await expect(
    region(page, 'People in this version').getByText(/^Up to \d[\d,]* more (person|people) may be in it|Nobody else/),
  ).toBeVisible()
  await expect(region(page, 'Downstream').getByText(/^\d+ downstream versions: .*dataset \d+/)).toBeVisible()
})

test('another version is looked at by choosing it; a link and the back button bring it back', async ({ page }) => {
  await openArtifact(page, 'shop.orders')
  await expect(page).toHaveTitle(/^shop\.orders/)
  const versions = region(page, 'Versions').getByRole('button', { pressed: false })
  const name = (await versions.last().textContent()) ?? ''
  const before = page.url()
  await versions.last().click()
  await expect(page.getByText(`Version ${name}, created`)).toBeVisible()
  // The page shows a choice before the address has it.
  await expect(page).not.toHaveURL(before)
  await page.reload()
  await expect(page.getByText(`Version ${name}, created`)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(before)
  await expect(page.getByText(`Version ${name}, created`)).toHaveCount(0)
})

/** The same page as of another time. */
const asOf = (page: Page, time: string) => {
  const address = new URL(page.url())
  address.searchParams.set('asOf', time)
  return address.href
}

/** Opens the shop's orders without a version in the address. @returns when each version was made, as `madeAt` */
async function madeInAll(page: Page): Promise<string[]> {
  await openArtifact(page, 'shop.orders')
  await page.goto(new URL(page.url()).pathname)
  return madeAt(page)
}

/** When the versions in sight were made, RFC 3339, newest first. */
async function madeAt(page: Page): Promise<string[]> {
  const shown = await region(page, 'Versions').getByRole('row').locator('td:nth-child(2)').allTextContents()
  return shown.map((text) => new Date(text.replace(' UTC', 'Z').replace(',', '')).toISOString())
}

test('as of an earlier time, versions made later are left out and counted, and the newest of the others was current', async ({
  page,
}) => {
  const all = await madeInAll(page)
  await page.goto(asOf(page, all[2] ?? ''))
  const versions = region(page, 'Versions')
  await expect(versions.getByText(`All ${all.length - 2} created by then shown. 2 were created later.`)).toBeVisible()
  expect(await madeAt(page)).toEqual(all.slice(2))
  await expect(versions.getByRole('row').nth(1)).toContainText('current then')
  await expect(page.getByRole('note')).toContainText('as on record today')
  await settled(page)
})

test('what is around a version is that of the time, and so is where its links lead', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  await settled(page)
  const said = region(page, 'Downstream').getByText(/downstream versions?:|Nothing recorded/)
  const now = await said.textContent()
  const made = page.getByText(/^Version .*, created /)
  const time = /created (.*) UTC/.exec((await made.textContent()) ?? '')?.[1] ?? ''
  await page.goto(asOf(page, new Date(`${time}Z`).toISOString()))
  await settled(page)
  await expect(said).not.toHaveText(now ?? '')
  await expect(region(page, 'Upstream').getByRole('link').nth(1)).toHaveAttribute('href', /asOf=/)
  await page.getByRole('link', { name: 'Explore its lineage' }).click()
  await expect(page).toHaveURL(/\/explore\?focus=[0-9a-f]{32}&asOf=/)
  await expect(page.getByText('in the past')).toBeVisible()
})

test('a model says what becomes of it when somebody asks for deletion, and a handler can say so', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  const position = region(page, 'When somebody asks for deletion')
  await expect(position).toContainText(/Nobody said what becomes of it|So since/)
  // What a request would cause here and further on, each with its place.
  const caused = position.getByRole('listitem')
  await expect(caused.filter({ hasText: 'This model' })).toContainText(/Retrain|Keep model|Decide what becomes/)
  await expect(caused.filter({ hasText: 'Deployment' }).first()).toContainText('Serve from another model')
  await tabTo(page, position.getByText(/Say what becomes of it|Say that it is otherwise now/))
  await page.keyboard.press('Enter')
  await position.getByRole('button', { name: 'Record the position' }).click()
  await expect(position.getByLabel('Days after the approval')).toHaveAttribute('aria-invalid', 'true')
  expect(await violations(page)).toEqual([])
})

test('a version in the address that was made later was not there yet, and the one that was current then is one press away', async ({
  page,
}) => {
  const all = await madeInAll(page)
  const [first] = await region(page, 'Versions').getByRole('button').all()
  await first?.click()
  await expect(page).toHaveURL(/version=/)
  await page.goto(asOf(page, all[1] ?? ''))
  const notice = region(page, 'This version did not exist yet')
  await expect(notice).toBeVisible()
  await expect(region(page, 'People in this version')).toHaveCount(0)
  await notice.getByRole('button', { name: 'Show the version that was current then' }).click()
  await settled(page)
  await expect(notice).toHaveCount(0)
})

test('the time is chosen at the top, and now is one press away again', async ({ page }) => {
  await openArtifact(page, 'shop.orders')
  await page.getByRole('button', { name: /Choose another time/ }).click()
  await page.getByLabel('Time in UTC').fill('2001-01-01T00:00')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(region(page, 'This version did not exist yet')).toBeVisible()
  await expect(region(page, 'Versions').getByText(/^None created by then\. \d+ were created later\.$/)).toBeVisible()
  await page.getByRole('button', { name: /in the past/ }).click()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await settled(page)
  await expect(page).not.toHaveURL(/asOf/)
})

test('a version that was destroyed later was not destroyed by then', async ({ page }) => {
  await openArtifact(page, 'dev_copy.orders')
  const destroyed = region(page, 'Versions').getByRole('row').filter({ hasNotText: /no$/ }).locator('td').last()
  await expect(destroyed).toHaveText(/^\d+ \S+ \d{4}/)
  const at = (await destroyed.textContent()) ?? ''
  const before = new Date(Date.parse(at.replace(' UTC', 'Z').replace(',', '')) - 60_000)
  await page.goto(asOf(page, before.toISOString()))
  await expect(destroyed).toHaveText(`not until ${at}`)
})

test('a time in the address that is none is an error that says what to do', async ({ page }) => {
  await openArtifact(page, 'shop.orders')
  await page.goto(asOf(page, 'yesterday'))
  await expect(page.getByText('Write it like 2026-03-01T09:00:00Z.')).toBeVisible()
})

test('a column says what it holds and why, and which deployments rest on it', async ({ page }) => {
  await openArtifact(page, 'shop.orders')
  const columns = region(page, 'Columns 5')
  const email = columns.getByRole('button', { name: /^email/ })
  await expect(email).toContainText('user.contact.email')
  await expect(email).toContainText('for fulfilment, billing')
  await columns.getByRole('button', { name: /^total_eur/ }).click()
  await expect(columns.getByText(/\d+ deployment versions? depends? on this column/)).toBeVisible()
  await expect(columns.getByRole('link', { name: /^churn-api/ }).first()).toBeVisible()
  await expect(page).toHaveURL(/column=total_eur/)
  await page.reload()
  await expect(columns.getByText(/\d+ deployment versions? depends? on this column/)).toBeVisible()
})

test('what is upstream or downstream leads on to its own page and into the exploration', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  await settled(page)
  await region(page, 'Downstream')
    .getByRole('link', { name: /^churn-api/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/artifacts\/deployment\/[0-9a-f]{32}\?version=[0-9a-f]{32}$/)
  await page.getByRole('link', { name: 'Explore upstream' }).click()
  await expect(page).toHaveURL(/\/explore\?focus=[0-9a-f]{32}&direction=upstream$/)
  await expect(page.getByRole('treeitem', { name: /churn-api.*the focus/ })).toBeVisible()
})

test('what is upstream is saved as a file of as many versions as are counted', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  const told = await region(page, 'Upstream')
    .getByText(/^Built from /)
    .textContent()
  const count = Number(/Built from ([\d,]+)/.exec(told ?? '')?.[1]?.replaceAll(',', ''))
  for (const [format, ending] of [
    ['Records (NDJSON)', 'ndjson'],
    ['Table (CSV)', 'csv'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export what is upstream' }).click()
    await expect(page.getByRole('menuitem')).toHaveCount(2)
    await page.getByRole('menuitem', { name: format }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(new RegExp(`^upstream-.+\\.${ending}$`))
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split(/\r?\n/)
    expect(lines.filter((line) => /^(version,|\{"record":"version")/.test(line))).toHaveLength(count)
  }
})

test('from a model the way leads on to the people in it, by references that say nothing of them', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  await page.getByRole('button', { name: 'Show the list of people' }).click()
  await expect(page).toHaveURL(/people=list/)
  const people = page.getByRole('list', { name: 'People in this version' })
  await expect(people.getByRole('listitem')).toHaveCount(20)
  await expect(people).not.toContainText('@')
  await people.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/customers\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this customer’s data touched')
})

test('an id, a kind or a version that is none is not found, and is no empty answer', async ({ page }) => {
  await openArtifact(page, 'churn-model')
  const path = new URL(page.url()).pathname
  for (const wrong of [
    `/artifacts/model/${'0'.repeat(32)}`,
    path.replace('/model/', '/dataset/'),
    `${path}?version=${'0'.repeat(32)}`,
  ]) {
    const response = await page.goto(wrong)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: /^Artifact (or version )?not found$/ })).toBeVisible()
  }
})

test('an answer that may not follow everything says so in each part', async ({ page }) => {
  await openArtifact(page, 'shop.orders')
  const { pathname, search } = new URL(page.url())
  await page.goto(`${process.env.DYETRACE_INCOMPLETE_WEB}${pathname.replace(/$/, search)}`)
  const incomplete = page.getByText(/Incomplete: there is more than this/)
  await expect(page.getByRole('heading', { name: 'shop.orders', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: /^customer_id/ }).click()
  await expect(incomplete.first()).toBeVisible()
})

test('no address that the browser asks for holds more than ids', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await openArtifact(page, 'shop.orders')
  await settled(page)
  expect(addresses.filter((address) => address.includes('shop.orders') || address.includes('@'))).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('an artifact’s page has nothing that axe objects to, nor has one that is not found', async ({ page }) => {
      await openArtifact(page, 'shop.orders')
      await page.getByRole('button', { name: /^customer_id/ }).click()
      await settled(page)
      expect(await violations(page)).toEqual([])
      await page.goto(asOf(page, '2001-01-01T00:00:00Z'))
      await expect(page.getByRole('note')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto(`/artifacts/model/${'0'.repeat(32)}`)
      expect(await violations(page)).toEqual([])
    })
  })

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing has to be scrolled sideways', async ({ page }) => {
    await openArtifact(page, 'shop.orders')
    await settled(page)
    expect(await overflow(page)).toBe(0)
  })
})

test('who reads a table is told by artifact: the direct ones first, with their jobs, and no backup before them', async ({
  page,
}) => {
  await openArtifact(page, 'shop.customers')
  await settled(page)
  const downstream = region(page, 'Downstream')
  const rows = downstream.getByRole('table').locator('tbody tr')
  await expect(rows.first()).toContainText('Directly. Written by the job')
  await expect(rows.first()).not.toContainText('backup')
  // However many there are of it, one artifact is one row.
  const names = await rows.locator('td:first-child .font-medium').allInnerTexts()
  expect(new Set(names).size).toBe(names.length)
  await downstream.getByLabel('Depth of what is downstream').selectOption('1 step')
  await expect(downstream.getByText(/^All \d+ artifacts? shown\./)).toBeVisible()
  for (const row of await rows.all()) await expect(row).toContainText('Directly')
  await expect(downstream.getByText(/ncomplete/).first()).toBeVisible()
  await downstream.getByLabel('Order of what is downstream').selectOption('Name')
  await expect
    .poll(async () => {
      const sorted = (await rows.locator('td:first-child .font-medium').allInnerTexts()).map((name) =>
        name.toLowerCase(),
      )
      return sorted.length > 1 && sorted.every((name, at) => at === 0 || (sorted[at - 1] ?? '') <= name)
    })
    .toBe(true)
})
