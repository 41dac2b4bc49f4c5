'use client'

import { useShortcuts } from '@/features/palette/index.ts'
import type { CanvasHandle } from '@/graph-view/index.ts'
import type { ExploreActions } from './useExploreActions.ts'

/** The keys that work while the lineage around an artifact is shown; those of the tree are its own. @param current version */
export function useExploreKeys(handle: CanvasHandle | null, current: string | null, actions: ExploreActions): void {
  useShortcuts({
    ...(handle && { fit: () => handle.fit() }),
    ...(handle && current !== null && { centre: () => handle.centre(current), path: () => handle.toggleIsolation() }),
    ...(current !== null && { expand: () => actions.expand(current) }),
    expandAll: () => actions.expandAll(),
  })
}
