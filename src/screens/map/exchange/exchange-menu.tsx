import { lazy, Suspense, useState } from 'react'
import { useSession } from '../../../client/session.ts'
import { roleOf } from '../../../domain/role.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { useFormat } from '../../../ui/format.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { exchangeWords } from './exchange-words.ts'

const ImportDialog = lazy(() => import('./import-dialog.tsx'))

interface Props {
  caseId: string
  /** What the reader may see, as it is shown: the only source of every file. */
  file: VisibleCaseFile
  /** The day shown. */
  day: string
  /** The drawn map, when it is on the page. */
  mapElement: () => SVGSVGElement | null
}

type FileKind = 'svg' | 'png' | 'contacts' | 'ties' | 'graphml'
const kinds: readonly FileKind[] = ['svg', 'png', 'contacts', 'ties', 'graphml']

/** The map out, as picture, tables and network; and contacts in, for those who add to the map. */
export function ExchangeMenu({ caseId, file, day, mapElement }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const as = useSession().memberships.find((one) => one.case === caseId)?.as
  const [outcome, setOutcome] = useState<{ saved: string } | 'failed'>()
  const [importing, setImporting] = useState(false)
  const mayImport = as !== undefined && roleOf(file, as) !== 'participant'

  const make = async (kind: FileKind): Promise<void> => {
    const names = { svg: 'map', png: 'map', contacts: 'contacts', ties: 'ties', graphml: 'network' } as const
    const name = `${t(`exchange.file.${names[kind]}`)}-${day}.${kind === 'contacts' || kind === 'ties' ? 'csv' : kind}`
    const words = exchangeWords(t)
    if (kind === 'svg' || kind === 'png') {
      const drawn = mapElement()
      if (!drawn) return setOutcome('failed')
      const { mapAsPng, mapAsSvg } = await import('../map-export.ts')
      const { contacts, ties } = file
      const counts = { contacts: contacts.length, ties: ties.length, day: format.date(day) }
      const texts = [t('map.title'), t('exchange.description', counts)] as const
      if (kind === 'svg') saveFile(mapAsSvg(drawn, ...texts), name, 'image/svg+xml')
      else saveFile(await mapAsPng(drawn, ...texts), name)
    } else if (kind === 'graphml') {
      const { mapGraphml } = await import('../../../domain/exchange/graphml.ts')
      saveFile(mapGraphml(file), name, 'application/xml')
    } else {
      const { contactsCsv, tiesCsv } = await import('../../../domain/exchange/write-csv.ts')
      saveFile(kind === 'contacts' ? contactsCsv(file, words) : tiesCsv(file, words), name, 'text/csv')
    }
    setOutcome({ saved: name })
  }

  return (
    <div className="no-print">
      <Details summary={t('exchange.title')}>
        <div className="stack">
          <h3>{t('exchange.saveTitle')}</h3>
          <p>{t('exchange.saveText')}</p>
          <div className="cluster">
            {kinds.map((kind) => (
              <Button
                key={kind}
                variant="secondary"
                onClick={() => void make(kind).catch(() => setOutcome('failed'))}
              >
                {t(`exchange.${kind}`)}
              </Button>
            ))}
          </div>
          <p role="status">
            {outcome !== undefined && outcome !== 'failed'
              ? t('exchange.saved', { name: outcome.saved })
              : ''}
          </p>
          {outcome === 'failed' ? (
            <Alert kind="error" live>
              {t('exchange.failed')}
            </Alert>
          ) : null}
          {mayImport ? (
            <>
              <h3>{t('exchange.import.title')}</h3>
              <p>{t('exchange.import.openText')}</p>
              <div>
                <Button variant="secondary" onClick={() => setImporting(true)}>
                  {t('exchange.import.open')}
                </Button>
              </div>
            </>
          ) : null}
        </div>
      </Details>
      {importing ? (
        <Suspense>
          <ImportDialog file={file} onClose={() => setImporting(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
