/** Focuses the page's own search: the first field for searching, or for an identity, that can be seen. @returns whether there is one */
export function focusSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('main input[type=search], main input#identity-value')
  const field = [...fields].find((one) => one.checkVisibility())
  field?.focus()
  field?.select()
  return field !== undefined
}
