import { useEditorContext } from '@graphiql/react'
import { useEffect } from 'react'

/** Gives GraphiQL's editors names for those who do not see where they stand. Inside of it only. */
export function EditorNames() {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true })
  useEffect(() => {
    queryEditor?.setOption('screenReaderLabel', 'Query')
    variableEditor?.setOption('screenReaderLabel', 'Variables')
    responseEditor?.setOption('screenReaderLabel', 'Answer')
  }, [queryEditor, variableEditor, responseEditor])
  return null
}
