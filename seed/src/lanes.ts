/**
 * Does the same with every item, at most `lanes` at a time, and answers in the order of the items. Stops at the first
 * failure. `progress` hears how many are done.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
  progress: (done: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = []
  let done = 0
  let failed = false
  const queue = items.entries()
  const lane = async () => {
    for (const [position, item] of queue) {
      if (failed) return
      results[position] = await work(item)
      done += 1
      progress(done)
    }
  }
  const lost = () => {
    failed = true
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, () => lane().catch(rethrowAfter(lost))))
  return results
}

const rethrowAfter = (first: () => void) => (error: unknown) => {
  first()
  throw error
}
