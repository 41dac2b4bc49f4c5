/**
 * Patterns of a statement that nothing holds to the workspace: paths of MATCH and MERGE, also within EXISTS, COUNT and COLLECT,
 * none of whose nodes names `ws: $ws` or was bound before. A path that starts at a node of the workspace stays in it, since no
 * relationship leaves one.
 */
export function unscopedPaths(text: string): string[] {
  const bare = text.replace(/\/\/[^\n]*/g, '').replace(/'(?:[^'\\]|\\.)*'/g, "''")
  const bound = new Set<string>()
  const loose: string[] = []
  for (const { start, end } of clausesOf(bare)) {
    for (const name of namesIn(bare.slice(0, start))) bound.add(name)
    for (const path of pathsOf(bare.slice(start, end))) {
      const nodes = nodesOf(path)
      if (nodes.length > 0 && !nodes.some((node) => isHeld(node, bound))) loose.push(path.trim())
      for (const name of namesIn(path)) bound.add(name)
    }
  }
  return loose
}

/** What ends the patterns of a clause. */
const NEXT =
  /\b(?:WHERE|USING|WITH|RETURN|SET|ON|MATCH|OPTIONAL|MERGE|CREATE|CALL|UNWIND|DELETE|DETACH|REMOVE|FOREACH|UNION)\b/g

type Stretch = { start: number; end: number }

function clausesOf(text: string): Stretch[] {
  return [...text.matchAll(/\b(?:MATCH|MERGE)\b/g)].map((found) => {
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
