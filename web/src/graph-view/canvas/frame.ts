import type { Core } from 'cytoscape'

/** What a feature marks as belonging together on the full screen; without a mark, the picture alone. Menus have to open inside of it. */
export const frameOf = (cy: Core): HTMLElement | null =>
  cy.container()?.closest<HTMLElement>('[data-full-screen]') ?? cy.container()?.parentElement ?? null
