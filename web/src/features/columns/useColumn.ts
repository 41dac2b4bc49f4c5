'use client'

import { useCallback, useMemo } from 'react'
import { type Drawn, litIn } from './passing.ts'
import { useChosenColumn } from './useChosenColumn.ts'
import { type ChosenColumn, useColumnReach } from './useColumnReach.ts'

/** The column that is followed through a graph. @param drawn keep it the same while the drawing is; null: nothing yet */
export function useColumn(drawn: Drawn | null, asOf: string | null) {
  const [chosen, write] = useChosenColumn()
  const reach = useColumnReach(chosen, asOf)
  const passings = reach.status === 'ready' ? reach.passings : null
  const via = useMemo(() => (drawn && passings ? litIn(drawn, passings) : null), [drawn, passings])
  const choose = useCallback((column: ChosenColumn | null) => void write(column), [write])
  return { chosen: chosen?.column ?? null, choose, reach, via }
}
