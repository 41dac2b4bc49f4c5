import { useEditorContext } from '@graphiql/react'
import { useEffect } from 'react'

type Props = { onReady: () => void }

/**
 * Gives GraphiQL's editors names for those who do not see where they stand, and tells when there are all three: they are
 * loaded one by one, and until then GraphiQL does nothing where a query is run. Inside of it only.
 */
export function EditorNames({ onReady }: Props) {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true })
  useEffect(() => {
    queryEditor?.setOption('screenReaderLabel', 'Query')
    variableEditor?.setOption('screenReaderLabel', 'Variables')
    responseEditor?.setOption('screenReaderLabel', 'Answer')
    if (queryEditor && variableEditor && responseEditor) onReady()
  }, [queryEditor, variableEditor, responseEditor, onReady])
  return null
}
