import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type DemoPerson, nobody, signedInAs } from './people.ts'
import { choose, explore } from './steps.ts'

// Takes the pictures of docs/images (`npm run images`), one of each page. docs/pages.md shows them.

const folder = resolve(import.meta.dirname, '..', '..', 'docs', 'images')
const app = resolve(import.meta.dirname, '..', 'src', 'app')

const ADA = 'ada@example.com'

async function openAda(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(ADA)
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
}

/** Opens the page that the first link of a list leads to. */
const first = (list: string, link: RegExp) => async (page: Page) => {
  await page.goto(list)
  await page.getByRole('main').getByRole('link', { name: link }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

type Shot = {
  /** The page's folder in src/app. */
  route: string
  /** Of the file, where it is not the route's own. */
  name?: string
  open?: (page: Page) => Promise<void>
  as?: DemoPerson | 'nobody'
}

const shots: readonly Shot[] = [
  { route: '' },
  { route: 'customers/[ref]', name: 'customer-summary', open: openAda },
  ...(['Table', 'Graph', 'Timeline'] as const).map((view) => ({
    route: 'customers/[ref]',
    name: `customer-${view.toLowerCase()}`,
    open: async (page: Page) => {
      await openAda(page)
      await choose(page, view)
    },
  })),
  { route: 'requests', as: 'handler' },
  { route: 'requests/new' },
  { route: 'requests/stores', as: 'approver' },
  { route: 'requests/[id]', open: first('/requests?reference=FH-1042', /FH-1042/) },
  { route: 'tasks' },
  { route: 'consents' },
  { route: 'incidents' },
  { route: 'incidents/new' },
  { route: 'incidents/[id]', open: first('/incidents', /Contractors could read/) },
  { route: 'explore', open: (page) => explore(page, 'churn-model') },
  {
    route: 'artifacts/[type]/[id]',
    open: async (page) => {
      await explore(page, 'shop.orders')
      await expect(page.getByText(/\d+ of \d+ versions/)).toBeVisible()
      await page.getByRole('treeitem').first().click()
      await page.getByRole('link', { name: 'Open the artifact' }).click()
      await expect(page.getByRole('heading', { name: 'shop.orders', level: 1 })).toBeVisible()
    },
  },
  { route: 'systems' },
  { route: 'purposes' },
  { route: 'gate' },
  { route: 'findings' },
  { route: 'record' },
  { route: 'runs' },
  { route: 'runs/[id]', open: first('/runs', /./) },
  { route: 'audit', as: 'auditor' },
  { route: 'integrate' },
  { route: 'integrate/refused' },
  { route: 'integrate/graphiql' },
  { route: 'settings/access', as: 'admin' },
  { route: 'sign-in', as: 'nobody' },
]

/** A link to one task cannot be made before a plan is approved: tasks.spec.ts does it, and looks at its page. */
const elsewhere = ['t/[link]']

const nameOf = ({ route, name }: Shot) =>
  name ?? (route === '' ? 'home' : route.replaceAll(/\/?\[\w+\]/g, '-one')).replaceAll('/', '-')

for (const shot of shots)
  test(nameOf(shot), async ({ browser, baseURL }) => {
    const storageState = shot.as === 'nobody' ? nobody : signedInAs(shot.as ?? 'handler')
    const page = await browser.newPage({ baseURL: baseURL ?? '', storageState, viewport: { width: 1440, height: 900 } })
    await (shot.open ?? ((one) => one.goto(`/${shot.route}`).then(() => {})))(page)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('.motion-safe\\:animate-pulse')).toHaveCount(0)
    await page.screenshot({ path: join(folder, `${nameOf(shot)}.png`), animations: 'disabled' })
    await page.close()
  })

test('no page is forgotten', async () => {
  const files = await readdir(app, { recursive: true })
  const routes = files.flatMap((file) => (file.endsWith('page.tsx') ? [file.replace(/\/?page\.tsx$/, '')] : []))
  const shown = new Set([...shots.map(({ route }) => route), ...elsewhere])
  expect(routes.filter((route) => !shown.has(route))).toEqual([])
})
