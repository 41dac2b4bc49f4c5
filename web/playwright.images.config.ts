import { defineConfig } from '@playwright/test'
import { signedInAs } from './e2e/people.ts'
import tests from './playwright.config.ts'

/** `npm run images`: the pictures of docs/images, of the pages in front of the data of the browser tests. */
export default defineConfig({
  ...tests,
  projects: [
    { name: 'people', testMatch: 'people.setup.ts' },
    {
      name: 'images',
      testMatch: 'images.shots.ts',
      dependencies: ['people'],
      use: { storageState: signedInAs('handler') },
    },
  ],
  workers: 1,
})
