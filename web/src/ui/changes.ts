import type { Change } from '@/generated/graphql.ts'

/** After a number of versions. */
export const changeNames: Readonly<Record<Change, string>> = {
  REMOVED: 'off the list',
  DESTROYED: 'destroyed',
  ERASED: 'erased',
  RETIRED: 'no longer current',
  REVIVED: 'current again',
  REJUDGED: 'with a new verdict',
  ADDED: 'added',
}

/** `tone`: what a reader sees first; never by colour alone, which is why there is a sign. */
export type ChangeTone = 'added' | 'gone' | 'other'

export type ChangeLook = { sign: string; tone: ChangeTone }

export const changeLooks: Readonly<Record<Change, ChangeLook>> = {
  REMOVED: { sign: '−', tone: 'gone' },
  DESTROYED: { sign: '−', tone: 'gone' },
  ERASED: { sign: '−', tone: 'gone' },
  RETIRED: { sign: '−', tone: 'gone' },
  REVIVED: { sign: '~', tone: 'other' },
  REJUDGED: { sign: '~', tone: 'other' },
  ADDED: { sign: '+', tone: 'added' },
}
