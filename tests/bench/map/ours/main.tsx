import { createRoot } from 'react-dom/client'
import { ContactMap } from '../../../../src/screens/map/contact-map.tsx'
import { loadMoreTexts } from '../../../../src/texts/language.ts'
import '../../../../src/ui/tokens.css'
import '../../../../src/ui/base.css'
import { network, whenAsked } from '../network.ts'

await loadMoreTexts('da')

const root = document.getElementById('root')
whenAsked(() => {
  if (!root) return
  createRoot(root).render(
    <ContactMap
      citizen="Maja Eksempelsen"
      entries={network.entries}
      ties={network.ties}
      onOpen={() => {}}
      onMove={async () => {}}
      onAdd={() => {}}
    />,
  )
})
