import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { makeToken, overflow, violations } from './steps.ts'

const run = promisify(execFile)
const arrivals = (page: Page) => page.getByRole('list', { name: 'Incoming events, newest first' })

/** The snippet as someone would copy it. */
async function snippet(page: Page, way: string): Promise<string> {
  await page.getByRole('tab', { name: way }).click()
  return (
    (await page
      .getByRole('region', { name: `${way} snippet` })
      .locator('pre')
      .textContent()) ?? ''
  )
}

test('the curl snippet works as it is, with the token just made, and its event is seen to arrive', async ({ page }) => {
  const token = await makeToken(page)
  const text = await snippet(page, 'curl')
  expect(text).toContain(token)
  const { stdout } = await run('sh', ['-c', text])
  expect(JSON.parse(stdout)).toEqual({ accepted: 1, refused: [] })
  await expect(arrivals(page).getByRole('listitem').filter({ hasText: 'export_orders' }).first()).toContainText(
    'complete',
  )
})

test('the Python snippet works as it is, and its event is seen to arrive', async ({ page }) => {
  await makeToken(page)
  const { stdout } = await run('python3', ['-c', await snippet(page, 'Python')])
  expect(stdout).toMatch(/^201 /)
  await expect(arrivals(page).getByRole('listitem').filter({ hasText: 'score_orders' }).first()).toContainText(
    'complete',
  )
})

test('an event that is refused is seen with its fault', async ({ page }) => {
  await makeToken(page)
  const text = (await snippet(page, 'curl')).replace(/"\$\(date [^)]*\)"/, 'yesterday')
  const { stdout } = await run('sh', ['-c', text])
  expect(JSON.parse(stdout)).toMatchObject({ accepted: 0 })
  await expect(arrivals(page).getByRole('listitem').filter({ hasText: 'Refused' }).first()).toContainText('eventTime')
})

test.describe('an admin', () => {
  test.use({ storageState: signedInAs('admin') })

  test('sees what was refused with its job, and says why nothing is missing', async ({ page }) => {
    await makeToken(page)
    const job = `export_once_${Date.now()}`
    const faulty = (await snippet(page, 'curl'))
      .replaceAll('export_orders', job)
      .replace(/"\$\(date [^)]*\)"/, 'yesterday')
    expect(JSON.parse((await run('sh', ['-c', faulty])).stdout)).toMatchObject({ accepted: 0 })
    await page.goto('/integrate/refused')
    const report = page.getByRole('row').filter({ hasText: job })
    await expect(report).toContainText('INVALID_TIME')
    await expect(report).toContainText('at eventTime')
    expect(await violations(page)).toEqual([])
    await report.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click()
    await expect(page.getByText(/^Say why/)).toBeVisible()
    await expect(report.getByRole('checkbox')).toBeChecked()
    await page.getByLabel(/^Why nothing is missing/).fill('It was a try of ours.')
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click()
    await expect(report).toHaveCount(0)
    await page.getByRole('button', { name: 'Acknowledged' }).click()
    await expect(page).toHaveURL(/acknowledged=true$/)
    await expect(report).toContainText('It was a try of ours.')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Missing from the record' })).toHaveAttribute('aria-pressed', 'true')
  })
})

test('the token is gone when the page is left, and is in no address, storage or cookie', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  const token = await makeToken(page)
  await page.getByRole('tab', { name: 'OpenLineage' }).click()
  await expect(page).toHaveURL(/way=openlineage$/)
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).not.toContain(token)
  await page.getByRole('link', { name: 'Systems' }).click()
  await expect(page.getByRole('heading', { name: 'Systems with personal data' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'OpenLineage' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText(token)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'OpenLineage snippet' })).toContainText('<make a token above>')
  expect(addresses.filter((address) => address.includes('dye_'))).toEqual([])
})

test('the token may send and nothing else', async ({ page, request }) => {
  const token = await makeToken(page)
  const api = /curl -sS (\S+)\/api\/v1\/lineage/.exec(await snippet(page, 'curl'))?.[1]
  const answer = await request.post(`${api}/graphql`, {
    headers: { authorization: `Bearer ${token}` },
    data: { query: '{ search(text: "orders") { totalCount } }' },
  })
  expect((await answer.json()).errors[0].extensions.code).toBe('FORBIDDEN')
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing has to be scrolled sideways but the snippet itself', async ({ page }) => {
    await makeToken(page)
    await expect(arrivals(page)).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
})
