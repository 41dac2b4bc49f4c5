import type { Carries } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { personalFirst } from '../../vocabulary/kinds.ts'

const NONE = -1
const CARRIED = 8
const MIXES = 16
const LEVEL = 7

/** Which way edges are followed: as data flows, or against it. */
export type Along = 'DOWNSTREAM' | 'UPSTREAM'

/**
 * Relationships as two linked lists a node, over its outgoing and its incoming ones, in typed arrays: 33 bytes each. A node's
 * outgoing ones are replaced as a whole. Places of removed ones are used again.
 */
export class Edges {
  readonly #claims = new Map<number, string>()
  #free = NONE
  #used = 0
  #from = new Int32Array(1024)
  #to = new Int32Array(1024)
  #at = new Float64Array(1024)
  #code = new Uint8Array(1024)
  #nextOut = new Int32Array(1024)
  #nextIn = new Int32Array(1024)
  #previousIn = new Int32Array(1024)
  #firstOut = new Int32Array(1024).fill(NONE)
  #firstIn = new Int32Array(1024).fill(NONE)

  /** The first edge that leaves, or enters, a node; -1: none. */
  firstOut = (node: number): number => this.#firstOut[node] ?? NONE
  firstIn = (node: number): number => this.#firstIn[node] ?? NONE
  nextOut = (edge: number): number => this.#nextOut[edge] ?? NONE
  nextIn = (edge: number): number => this.#nextIn[edge] ?? NONE
  from = (edge: number): number => this.#from[edge] ?? NONE
  to = (edge: number): number => this.#to[edge] ?? NONE
  at = (edge: number): Instant => this.#at[edge] ?? 0
  /** The place of what it carries in `personalFirst`: 0 PERSONAL … 4 NONE. */
  level = (edge: number): number => (this.#code[edge] ?? 0) & LEVEL
  carries = (edge: number): Carries => personalFirst[this.level(edge)] ?? 'PERSONAL'
  /** Carried on from the version that it leaves: what an erasure cuts. */
  carried = (edge: number): boolean => ((this.#code[edge] ?? 0) & CARRIED) !== 0
  /** What is computed from one person's rows stands in the rows of others: no list of rows holds it. */
  mixes = (edge: number): boolean => ((this.#code[edge] ?? 0) & MIXES) !== 0
  claim = (edge: number): string | null => this.#claims.get(edge) ?? null

  /** Every edge at a node that goes `along`, with the node at its other end. */
  each(node: number, along: Along, visit: (edge: number, other: number) => void): void {
    if (along === 'DOWNSTREAM')
      for (let edge = this.firstOut(node); edge !== NONE; edge = this.nextOut(edge)) visit(edge, this.to(edge))
    else for (let edge = this.firstIn(node); edge !== NONE; edge = this.nextIn(edge)) visit(edge, this.from(edge))
  }

  /** Whether one of those edges passes the test. */
  some(node: number, along: Along, test: (edge: number, other: number) => boolean): boolean {
    if (along === 'DOWNSTREAM') {
      for (let edge = this.firstOut(node); edge !== NONE; edge = this.nextOut(edge))
        if (test(edge, this.to(edge))) return true
    } else {
      for (let edge = this.firstIn(node); edge !== NONE; edge = this.nextIn(edge))
        if (test(edge, this.from(edge))) return true
    }
    return false
  }

  /** How many there are, removed ones too. */
  get size(): number {
    return this.#used
  }

  /** Bytes that the arrays take. */
  get bytes(): number {
    return this.#from.length * 33 + this.#firstOut.length * 8
  }

  /** `code`: the level of what it carries, + 8 if it is carried on, + 16 if it mixes people. */
  add(from: number, to: number, at: Instant, code: number, claim: string | null): void {
    const edge = this.#place()
    this.#grow(Math.max(from, to))
    this.#from[edge] = from
    this.#to[edge] = to
    this.#at[edge] = at
    this.#code[edge] = code
    if (claim !== null) this.#claims.set(edge, claim)
    this.#nextOut[edge] = this.firstOut(from)
    this.#firstOut[from] = edge
    const next = this.firstIn(to)
    this.#nextIn[edge] = next
    this.#previousIn[edge] = NONE
    if (next !== NONE) this.#previousIn[next] = edge
    this.#firstIn[to] = edge
  }

  /** Removes what leaves a node. */
  clearOut(node: number): void {
    for (let edge = this.firstOut(node); edge !== NONE; ) {
      const next = this.nextOut(edge)
      this.#unlinkIn(edge)
      this.#release(edge)
      edge = next
    }
    if (node < this.#firstOut.length) this.#firstOut[node] = NONE
  }

  /** Removes what enters a node. */
  clearIn(node: number): void {
    for (let edge = this.firstIn(node); edge !== NONE; ) {
      const next = this.nextIn(edge)
      this.#unlinkOut(edge)
      this.#release(edge)
      edge = next
    }
    if (node < this.#firstIn.length) this.#firstIn[node] = NONE
  }

  #unlinkIn(edge: number): void {
    const [previous, next] = [this.#previousIn[edge] ?? NONE, this.nextIn(edge)]
    if (previous === NONE) this.#firstIn[this.to(edge)] = next
    else this.#nextIn[previous] = next
    if (next !== NONE) this.#previousIn[next] = previous
  }

  /** Lists of outgoing edges have no way back: few lose a single one. */
  #unlinkOut(edge: number): void {
    const node = this.from(edge)
    let other = this.firstOut(node)
    if (other === edge) this.#firstOut[node] = this.nextOut(edge)
    else {
      while (this.nextOut(other) !== edge) other = this.nextOut(other)
      this.#nextOut[other] = this.nextOut(edge)
    }
  }

  #release(edge: number): void {
    this.#claims.delete(edge)
    this.#nextOut[edge] = this.#free
    this.#free = edge
  }

  #place(): number {
    if (this.#free !== NONE) {
      const edge = this.#free
      this.#free = this.nextOut(edge)
      return edge
    }
    if (this.#used === this.#from.length) {
      const size = this.#used * 2
      this.#from = grown(this.#from, new Int32Array(size))
      this.#to = grown(this.#to, new Int32Array(size))
      this.#at = grown(this.#at, new Float64Array(size))
      this.#code = grown(this.#code, new Uint8Array(size))
      this.#nextOut = grown(this.#nextOut, new Int32Array(size))
      this.#nextIn = grown(this.#nextIn, new Int32Array(size))
      this.#previousIn = grown(this.#previousIn, new Int32Array(size))
    }
    this.#used += 1
    return this.#used - 1
  }

  #grow(node: number): void {
    let size = this.#firstOut.length
    if (node < size) return
    while (size <= node) size *= 2
    this.#firstOut = grown(this.#firstOut, new Int32Array(size).fill(NONE))
    this.#firstIn = grown(this.#firstIn, new Int32Array(size).fill(NONE))
  }
}

function grown<A extends Int32Array | Float64Array | Uint8Array>(small: A, large: A): A {
  large.set(small)
  return large
}
