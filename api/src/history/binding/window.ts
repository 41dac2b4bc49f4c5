/** What stands of a version on the timeline, as stored. */
export type StoredVersion = {
  id: string
  createdAt: number
  supersededAt: number | null
  carriesFrom: string | null
  replacedBy: string | null
  digest: string | null
  producerSeen: boolean
  assumedAppend: boolean
}

/** A name to be looked up, with the ids of the references that change; `written`: what all of its references see may change. */
export type NameRequest = { name: string; written: boolean; reads: string[] }

/** `since`: the window begins here; null: only names. */
export type WindowRequest = { artifact: string; since: number | null; names: NameRequest[]; origin: string }
