import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { type Download, expect, type Page, test } from '@playwright/test'
import { everythingListed } from '../../api/src/requests/packages/content.fixture.ts'
import { packageHtml } from '../../api/src/requests/packages/files/html.ts'
import { tablesOf } from '../../api/src/requests/packages/tables.ts'
import { unzipped } from '../../testkit/unzipped.ts'
import { signedInAs } from './people.ts'
import { overflow, tabTo, violations } from './steps.ts'

/** Who of the demo's people is known. */
const ADA = 'ada@example.com'

/** Opens a request of somebody whom nobody knows, and comes to its page. @returns its address */
async function openOne(page: Page, reference: string): Promise<string> {
  await page.goto('/requests/new?type=ACCESS')
  await page.getByLabel('Member State').selectOption('Germany')
  await page.getByLabel('Identity 1', { exact: true }).fill(`${reference}@example.com`)
  await page.getByLabel('Your reference').fill(reference)
  await page.getByRole('button', { name: 'Open the request' }).click()
  await expect(page.getByRole('heading', { name: `Access ${reference}` })).toBeVisible()
  return page.url()
}

/** Comes to the page of the demo's request that has been looked up, with its forms unfolded. */
async function openWithManifest(page: Page) {
  await page.goto('/requests?reference=FH-1042')
  await page.getByRole('link', { name: 'Access FH-1042' }).click()
  await expect(page.getByRole('table', { name: 'Versions on the manifest' })).toBeVisible()
  for (const name of ['Ask the person something …', 'Extend the time …', 'Close the request …'])
    await page.getByText(name).click()
}

/** Goes to a control with the Tab key and types there. */
async function typeInto(page: Page, label: string, text: string) {
  const control = page.getByLabel(label, { exact: true })
  await tabTo(page, control)
  await page.keyboard.type(text)
}

/** Goes to a button or link with the Tab key and presses Enter. */
async function press(page: Page, role: 'button' | 'link', name: string) {
  const target = page.getByRole(role, { name, exact: true })
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Opens a page from a file, as somebody does whom it was sent. @param path where it is put */
async function openFile(page: Page, path: string, html: string | Buffer) {
  await writeFile(path, html)
  await page.goto(pathToFileURL(path).href)
}

const contentOf = async (download: Download) => unzipped(await readFile(await download.path()))

const token = () => `R-${Date.now()}-${Math.floor(Math.random() * 1e6)}`

test('a handler takes a deletion from intake to its manifest, by keyboard', async ({ page }) => {
  const reference = token()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto('/requests')
  await press(page, 'link', 'New request')
  await expect(page.getByRole('heading', { name: 'New request' })).toBeVisible()
  await expect(page.getByText('Choose the Member State')).toBeVisible()
  await typeInto(page, 'Member State', 'Germany')
  const clock = page.getByRole('region', { name: 'Clock' })
  await expect(clock).toContainText('How the dates were counted')
  await expect(clock).toContainText('not legal advice')
  await typeInto(page, 'Identity 1', ADA)
  await typeInto(page, 'Your reference', reference)
  await press(page, 'button', 'Open the request')

  await expect(page.getByRole('heading', { name: `Deletion ${reference}` })).toBeVisible()
  await expect(page.getByText('Next: verify who asked.')).toBeVisible()
  await press(page, 'button', 'Record the verification')
  await press(page, 'button', 'Look up and freeze')
  const manifest = page.getByRole('region', { name: 'Manifest', exact: true })
  await expect(manifest).toContainText('unchanged since')
  await expect(manifest.getByRole('table')).toContainText('shop.orders')

  await press(page, 'button', 'Acknowledge all of them')
  await expect(manifest.getByRole('alert').first()).toBeVisible()
  await typeInto(page, 'What was checked instead, for each gap', 'Every system was checked by hand.')
  await press(page, 'button', 'Acknowledge all of them')
  await expect(manifest).toContainText('all acknowledged')
  const activity = page.getByRole('region', { name: 'Activity' })
  await expect(activity).toContainText('Intact')
  await expect(activity).toContainText('Known gaps acknowledged')
  expect(addresses.filter((address) => decodeURIComponent(address).includes(ADA))).toEqual([])

  const first = page.url()
  await page.getByRole('region', { name: 'Who asked' }).getByRole('link').click()
  await page.getByText('Requests of this person').click()
  await expect(page.getByRole('link', { name: `Deletion ${reference}` })).toBeVisible()
  await page.getByRole('link', { name: 'Start a request' }).click()
  await expect(page.getByRole('heading', { name: 'New request' })).toBeVisible()

  // The same once more is no second request.
  await page.getByLabel('Member State').selectOption('Germany')
  await page.getByLabel('Identity 1', { exact: true }).fill(ADA)
  await page.getByRole('button', { name: 'Open the request' }).click()
  await page.getByRole('button', { name: 'Put it on record there' }).click()
  await expect(page).toHaveURL(first)
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('Asked again')

  await page.getByText('Close the request …').click()
  await page.getByLabel('As', { exact: true }).selectOption('Withdrawn by whoever asked')
  await page.getByRole('button', { name: 'Close the request' }).click()
  await expect(page.getByText(/Withdrawn on/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Look up|Record|Close/ })).toHaveCount(0)
})

test('a handler answers a request of portability, from intake to delivery, by keyboard', async ({
  page,
  context,
}, info) => {
  const reference = token()
  await page.goto('/requests/new?type=PORTABILITY')
  await typeInto(page, 'Member State', 'Germany')
  await typeInto(page, 'Identity 1', ADA)
  await typeInto(page, 'Your reference', reference)
  await press(page, 'button', 'Open the request')
  await expect(page.getByRole('heading', { name: `Portability ${reference}` })).toBeVisible()
  await press(page, 'button', 'Record the verification')
  await press(page, 'button', 'Look up and freeze')
  await typeInto(page, 'What was checked instead, for each gap', 'Every system was checked by hand.')
  await press(page, 'button', 'Acknowledge all of them')

  const made = page.getByRole('region', { name: 'Package' })
  await press(page, 'button', 'Prepare the package')
  await expect(made).toContainText('no store is connected')
  await expect(made).toContainText('which portability does not cover')
  const downloading = page.waitForEvent('download')
  await press(page, 'link', 'Download the package')
  expect((await downloading).suggestedFilename()).toMatch(/^portability-.*\.zip$/)
  const sent = await context.newPage()
  const html = (await contentOf(await downloading)).get('index.html') ?? ''
  await openFile(sent, info.outputPath('index.html'), html)
  await expect(sent.getByRole('heading', { name: 'Your request for your data to take away' })).toBeVisible()
  expect(await violations(sent)).toEqual([])
  await sent.close()
  expect(await violations(page)).toEqual([])
  await typeInto(page, 'How it was sent', 'Post')
  await press(page, 'button', 'Record the delivery')
  await expect(made).toContainText('Delivered')
  await expect(page.getByText(/Fulfilled on/)).toBeVisible()
  const proving = page.waitForEvent('download')
  await press(page, 'link', 'Download the evidence')
  expect((await proving).suggestedFilename()).toMatch(/^evidence-.*\.zip$/)
  expect(await violations(page)).toEqual([])
})

test('a handler writes to the person and puts it on record, by keyboard', async ({ page }) => {
  await openOne(page, token())
  const letters = page.getByRole('region', { name: 'Letters to the person' })
  await expect(letters).toContainText('No mail server is configured.')
  await tabTo(page, letters.getByText('Acknowledge the request …'))
  await page.keyboard.press('Enter')
  const form = letters.getByRole('form', { name: 'Acknowledge the request' })
  const text = form.getByLabel('Text', { exact: true })
  await expect(text).toHaveValue(/We received your request for access to your data/)
  const record = form.getByRole('button', { name: 'Record that I sent it' })
  await tabTo(page, record)
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert').first()).toContainText('{{your name and company}}')
  expect(await violations(page)).toEqual([])
  await text.fill((await text.inputValue()).replace(/\{\{.*\}\}/, 'Hanna, Acme'))
  await record.focus()
  await page.keyboard.press('Enter')
  await expect(letters.getByRole('listitem')).toContainText(/^Acknowledge the request: sent/)
  await expect(page.getByRole('region', { name: 'Clock' })).toContainText('Acknowledged')
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('Letter sent to the person')
  expect(await overflow(page)).toBe(0)
})

test('what is wrong stands at its field, and what was typed stays', async ({ page }) => {
  await page.goto('/requests/new')
  await page.getByRole('button', { name: 'Open the request' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /identity/ })).toBeVisible()
  await page.getByLabel('Identity 1', { exact: true }).fill('at home')
  await page.getByRole('button', { name: 'Open the request' }).click()
  const identity = page.getByLabel('Identity 1', { exact: true })
  await expect(identity).toHaveAttribute('aria-invalid', 'true')
  await expect(identity).toHaveValue('at home')
  await page.getByLabel('A client forwarded it').check()
  await identity.fill('nobody@example.com')
  await page.getByRole('button', { name: 'Open the request' }).click()
  await expect(page.getByLabel('Client', { exact: true })).toHaveAttribute('aria-invalid', 'true')
})

test('of evidence only the digest leaves the browser', async ({ page }) => {
  await openOne(page, token())
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.getByLabel('How they proved it').selectOption('Identity document seen')
  const evidence = { name: 'passport.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') }
  await page.getByLabel('Evidence file').setInputFiles(evidence)
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  await expect(page.getByLabel('SHA-256 of the evidence')).toHaveValue(digest)
  await page.getByRole('button', { name: 'Record the verification' }).click()
  await expect(page.getByRole('region', { name: 'Who asked' })).toContainText(digest)
  await expect(page.getByRole('button', { name: 'Add and look up again' })).toBeVisible()
  expect(sent.join()).toContain(digest)
  expect(sent.join()).not.toContain('passport')
})

test('whoever was slower is told so, and keeps what they typed', async ({ page, context }) => {
  const address = await openOne(page, token())
  const other = await context.newPage()
  await other.goto(address)
  await other.getByText('Ask the person something …').click()
  await other.getByLabel('Asked at (UTC)').fill(new Date().toISOString().slice(0, 16))
  await page.getByText('Close the request …').click()
  await page.getByLabel('What the person is told').fill('We could not help.')
  await other.getByRole('button', { name: 'Record the question' }).click()
  await expect(other.getByText(/Waiting for proof of identity|verify who asked as soon/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Close the request' }).click()
  await expect(page.getByText('Somebody else changed this request')).toBeVisible()
  await page.getByRole('button', { name: 'Show the current state' }).click()
  await expect(page.getByText('Waiting for proof of identity').first()).toBeVisible()
  await expect(page.getByLabel('What the person is told')).toHaveValue('We could not help.')
})

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('approver') })

  test('sees a request, and is offered no change', async ({ page, browser }) => {
    const reference = token()
    const handler = await browser.newContext({ storageState: signedInAs('handler') })
    const address = await openOne(await handler.newPage(), reference)
    await handler.close()
    await page.goto(`/requests?reference=${reference}`)
    await expect(page.getByRole('link', { name: 'New request' })).toHaveCount(0)
    await page.getByRole('link', { name: `Access ${reference}` }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('region', { name: 'Activity' })).toContainText('Request opened')
    await expect(page.getByRole('button', { name: /Record|Look up|Close|Acknowledge|Add/ })).toHaveCount(0)
    await expect(page.getByText('Close the request …')).toHaveCount(0)
    await page.goto('/requests/new')
    await expect(page.getByText('You may not open requests')).toBeVisible()
  })
})

test.describe('an engineer', () => {
  test.use({ storageState: signedInAs('engineer') })

  test('is not led to requests, and told why where they open them all the same', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Requests' })).toHaveCount(0)
    await page.goto('/requests')
    await expect(page.getByText('You may not see requests')).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('requests have nothing that axe objects to', async ({ page }) => {
      await openOne(page, token())
      expect(await violations(page)).toEqual([])
      await openWithManifest(page)
      expect(await violations(page)).toEqual([])
      await page.goto('/requests')
      await expect(page.getByRole('table', { name: /^Requests/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/requests/new')
      await page.getByLabel('Member State').selectOption('Germany')
      await expect(page.getByText('How the dates were counted')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('what a person is sent has nothing that axe objects to', async ({ page }, info) => {
      const content = everythingListed()
      await openFile(page, info.outputPath('index.html'), await text(packageHtml(content, tablesOf(content))))
      await expect(page.getByRole('heading', { name: 'Your request for access to your data' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('no page of requests has to be scrolled sideways', async ({ page }) => {
    await openOne(page, token())
    expect(await overflow(page)).toBe(0)
    await openWithManifest(page)
    expect(await overflow(page)).toBe(0)
    await page.goto('/requests')
    await expect(page.getByRole('table', { name: /^Requests/ })).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await page.goto('/requests/new')
    await page.getByLabel('Member State').selectOption('Germany')
    await expect(page.getByText('How the dates were counted')).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })

  test('what a person is sent has not to be scrolled sideways either', async ({ page }, info) => {
    const content = everythingListed()
    await openFile(page, info.outputPath('index.html'), await text(packageHtml(content, tablesOf(content))))
    expect(await overflow(page)).toBe(0)
  })
})
