import { test as setup } from '@playwright/test'
import { demoPeople, keepSignedIn } from './people.ts'

for (const person of demoPeople) setup(`the ${person} signs in`, ({ browser }) => keepSignedIn(browser, person))
