/** What stands in a column: the room it takes, and where it would like to be. */
export type Wish = { room: number; at: number; weight: number }

/**
 * Places for things that keep their order and their room, as near to where each would like to be as can be: least
 * squares, by pooling neighbours that push each other (isotonic regression, Ayer et al. 1955). @returns centres. Pure.
 */
export function spaced(wishes: readonly Wish[]): number[] {
  const offsets: number[] = []
  let edge = 0
  for (const { room } of wishes) {
    offsets.push(edge + room / 2)
    edge += room
  }
  type Pool = { sum: number; weight: number; count: number }
  const mean = (pool: Pool) => pool.sum / pool.weight
  const pools: Pool[] = []
  wishes.forEach(({ at, weight }, index) => {
    let pool: Pool = { sum: (at - (offsets[index] ?? 0)) * weight, weight, count: 1 }
    for (let above = pools.at(-1); above && mean(above) > mean(pool); above = pools.at(-1)) {
      pools.pop()
      pool = { sum: above.sum + pool.sum, weight: above.weight + pool.weight, count: above.count + pool.count }
    }
    pools.push(pool)
  })
  return pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool))).map((at, i) => at + (offsets[i] ?? 0))
}
