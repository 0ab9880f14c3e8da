import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import map from '../../../../src/app/texts/map.da.json'
import vocabulary from '../../../../src/app/texts/vocabulary.da.json'
import { ContactMap } from '../../../../src/screens/map/contact-map.tsx'
import '../../../../src/ui/tokens.css'
import '../../../../src/ui/base.css'
import { network, whenAsked } from '../network.ts'

await i18next.use(initReactI18next).init({
  lng: 'da',
  resources: { da: { translation: { map, vocabulary } } },
  interpolation: { escapeValue: false },
})

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
