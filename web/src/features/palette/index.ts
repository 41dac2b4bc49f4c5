/** Shortcuts, their help, and the palette. */
export type { ShortcutId } from './catalog.ts'
export { KeyboardProvider } from './KeyboardProvider.tsx'
export { PaletteButton } from './PaletteButton.tsx'
export { useShortcuts } from './useShortcuts.ts'
