'use client'

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { Level } from './model/foldedGraph.ts'
import type { ImpactGraph } from './model/graph.ts'
import { ALL, allToggled, expandable, type Opened, placesIn, readExpanded, toggled } from './model/opened.ts'

const list = parseAsArrayOf(parseAsString).withDefault([])

/** `spread`: the artifacts that are expanded; older than its name here, since links that use it are out in the world. */
const parsers = { level: parseAsStringLiteral(['systems', 'artifacts']), opened: list, spread: list }

/**
 * How far systems and artifacts are drawn apart: in the address, so that a link shows the same. @param opening what is drawn while the
 * address says nothing; null: not known yet
 */
export function useOpened(graph: ImpactGraph, opening: Level | null) {
  const [{ level, opened: turned, spread }, write] = useQueryStates(parsers, { history: 'push' })
  const candidates = useMemo(() => expandable(graph), [graph])
  const opened = useMemo((): Opened | null => {
    const written = level ?? (spread.length > 0 ? 'artifacts' : null)
    const expanded = readExpanded(spread, candidates)
    if (written) return { level: written, systems: new Set(turned), artifacts: expanded }
    if (opening === null) return null
    return {
      level: opening === 'systems' ? 'systems' : 'artifacts',
      systems: new Set(),
      artifacts: opening === 'versions' ? candidates : expanded,
    }
  }, [level, turned, spread, candidates, opening])
  return useMemo(
    () => ({
      opened,
      level: opened && levelOf(opened, candidates),
      choices: choicesOf(graph, candidates),
      toggleSystem: (place: string) =>
        opened &&
        void write({ level: opened.level, opened: toggled(opened.systems, place), spread: [...opened.artifacts] }),
      toggleArtifact: (artifact: string) =>
        opened &&
        void write({ level: opened.level, opened: [...opened.systems], spread: toggled(opened.artifacts, artifact) }),
      toggleAll: () =>
        opened && void write({ level: 'artifacts', opened: null, spread: allToggled(opened.artifacts, candidates) }),
      setLevel: (to: Level) =>
        void write({
          level: to === 'systems' ? to : 'artifacts',
          opened: null,
          spread: to === 'versions' ? [ALL] : null,
        }),
    }),
    [opened, graph, candidates, write],
  )
}

/** What most cards stand for. */
const levelOf = ({ level, artifacts }: Opened, candidates: ReadonlySet<string>): Level =>
  level === 'artifacts' && candidates.size > 0 && [...candidates].every((id) => artifacts.has(id)) ? 'versions' : level

/** The levels that differ in this graph. */
function choicesOf(graph: ImpactGraph, candidates: ReadonlySet<string>): Level[] {
  return [
    ...(placesIn(graph).size > 1 ? (['systems'] as const) : []),
    'artifacts',
    ...(candidates.size > 0 ? (['versions'] as const) : []),
  ]
}
