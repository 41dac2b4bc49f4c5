/** What is to be chosen otherwise of what narrows a list. Null: no more; what is absent stays. */
export type Narrowing<Choice> = { [Name in keyof Choice]?: Choice[Name] | null }
