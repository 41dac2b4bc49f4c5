/**
 * Patterns of a statement that nothing holds to the workspace: paths of MATCH and MERGE, also within EXISTS, COUNT and COLLECT,
 * none of whose nodes names `ws: $ws` or was bound before. A path that starts at a node of the workspace stays in it, since no
 * relationship leaves one.
 */
export function unscopedPaths(text: string): string[] {
  const bare = masked(text)
  const bound = new Set<string>()
  const loose: string[] = []
  for (const { start, end } of clausesOf(bare, /\b(?:MATCH|MERGE)\b/g)) {
    for (const name of namesIn(bare.slice(0, start))) bound.add(name)
    for (const path of pathsOf(bare.slice(start, end))) {
      const nodes = nodesOf(path)
      if (nodes.length > 0 && !nodes.some((node) => isHeld(node, bound))) loose.push(path.trim())
      for (const name of namesIn(path)) bound.add(name)
    }
  }
  return loose
}

/**
 * The statement with `ws: $ws` in every node of every path that it reads, so that a relationship into another workspace leads nowhere.
 * Left alone: a node whose `ws` the statement looks at by itself; steps of any number, `(()-[:X]->())+`, whose end is held; a degree,
 * `COUNT { (a)-[:X]->() }`, which counts relationships; and what CREATE and MERGE make, which is checked elsewhere.
 */
export function heldToWorkspace(text: string): string {
  const bare = masked(text).replace(DEGREE, (degree) => ' '.repeat(degree.length))
  const made = clausesOf(bare, /\b(?:CREATE|MERGE)\b/g)
  let end = 0
  let result = ''
  for (const found of bare.matchAll(NODE)) {
    const [node] = found
    const start = found.index
    const isMade = made.some((clause) => clause.start <= start && start < clause.end)
    if (isMade || !isInPath(bare, start, start + node.length) || isLeftAlone(node, bare)) continue
    result += text.slice(end, start) + holding(text.slice(start, start + node.length))
    end = start + node.length
  }
  return result + text.slice(end)
}

/** Such a count is kept with the node, and costs the same for any number. */
export const DEGREE = /\bCOUNT \{ \(\w+\)<?-\[:[\w|]+\]->?\(\) \}/g

const HELD = /\bws:\s*\$ws\b/

/** A pair of parentheses with none inside, except a label that is a parameter's: `(v:$(label))`. */
const NODE = /\((?:[^()]|\$\([^()]*\))*\)/g

/** Whether a relationship leads to these parentheses, or away from them; within a group of steps, only to a node with a label. */
function isInPath(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)]
  const isStep = /^\(\s*\)$/.test(text.slice(start, end)) && (before.endsWith('(') || after.startsWith(')'))
  return !isStep && (/^\s*<?-[[-]/.test(after) || /[\]-]->?(?:\{\d*,?\d*\}|[+*])?\s*$/.test(before))
}

function isLeftAlone(node: string, text: string): boolean {
  if (HELD.test(node)) return true
  const name = /^\(\s*(\w+)/.exec(node)?.[1]
  return name !== undefined && new RegExp(`\\b${name}\\.ws\\b`).test(text)
}

function holding(node: string): string {
  if (node.includes('{')) return node.replace('{', '{ws: $ws, ')
  const inside = node.slice(1, -1).trim()
  return inside === '' ? '({ws: $ws})' : `(${inside} {ws: $ws})`
}

/** The text with blanks in place of its comments and of what its strings hold: every place stays where it is. */
const masked = (text: string): string =>
  text
    .replace(/\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length))
    .replace(/'(?:[^'\\]|\\.)*'/g, (string) => `'${' '.repeat(string.length - 2)}'`)

/** What ends the patterns of a clause. */
const NEXT =
  /\b(?:WHERE|USING|WITH|RETURN|SET|ON|MATCH|OPTIONAL|MERGE|CREATE|CALL|UNWIND|DELETE|DETACH|REMOVE|FOREACH|UNION)\b/g

type Stretch = { start: number; end: number }

function clausesOf(text: string, keyword: RegExp): Stretch[] {
  return [...text.matchAll(keyword)].map((found) => {
    const start = found.index + found[0].length
    NEXT.lastIndex = start
    const next = NEXT.exec(text)?.index ?? text.length
    return { start, end: Math.min(next, closing(text, start)) }
  })
}

/** Where the brace ends in which a subquery's clause stands. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let place = from; place < text.length; place += 1) {
    if (text[place] === '{') depth += 1
    if (text[place] === '}' && depth === 0) return place
    if (text[place] === '}') depth -= 1
  }
  return text.length
}

/** A clause's paths: they are divided by commas outside of all brackets. */
function pathsOf(patterns: string): string[] {
  let depth = 0
  const paths = ['']
  for (const sign of patterns) {
    if ('([{'.includes(sign)) depth += 1
    if (')]}'.includes(sign)) depth -= 1
    if (sign === ',' && depth === 0) paths.push('')
    else paths[paths.length - 1] += sign
  }
  return paths
}

const nodesOf = (path: string): string[] => path.match(/\((?:[^()]|\$?\([^()]*\))*\)/g) ?? []

const isHeld = (node: string, bound: ReadonlySet<string>): boolean => {
  if (/\bws:\s*\$ws\b/.test(node)) return true
  const name = /^\(\s*(\w+)/.exec(node)?.[1]
  return name !== undefined && bound.has(name)
}

/** Every name in a text that something may be bound to: no label, property or parameter. */
const namesIn = (text: string): string[] => [...text.matchAll(/(?<![\w:.$])([a-zA-Z_]\w*)/g)].map(([name]) => name)
