/** Where a change leads on the page that it is shown on. */
export type Ways = {
  /** Into the table, with these artifacts alone. */
  onShow: (artifacts: readonly string[]) => void
  /** To why a version is on the list. */
  onExplain: (versionId: string) => void
}
