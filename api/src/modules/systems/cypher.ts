import { z } from 'zod'
import { statement } from '../../db/index.ts'

const Nothing = z.object({})

/** Systems as described; of two descriptions the later (at, key) stands. */
export const writeSystems = statement(
  'writeSystems',
  Nothing,
  `
  UNWIND $systems AS row
  MERGE (s:System {ws: $ws, id: row.id})
  ON CREATE SET s.key = row.key
  WITH s, row WHERE s.at IS NULL OR s.at < row.at OR (s.at = row.at AND s.by < row.by)
  SET s += row.properties, s.at = row.at, s.by = row.by`,
)
