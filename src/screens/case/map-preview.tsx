import { paths } from '../../client/paths.ts'
import type { Insights } from '../../domain/insights.ts'
import { mapLayout, ringRadii, rings } from '../../domain/map-layout.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './case.module.css'

interface Props {
  file: VisibleCaseFile
  insights: Insights
  caseId: string
}

/** The map in small, told in words, and the way to it. */
export function MapPreview({ file, insights, caseId }: Props) {
  const { t } = useTranslation()
  const { places, scale } = mapLayout(file.contacts)
  const { x, y } = ringRadii(3, scale)
  const areas = new Set(file.contacts.map(({ lifeArea }) => lifeArea)).size
  return (
    <Card as="section" aria-labelledby="map">
      <h2 id="map">{t('case.map.title')}</h2>
      <svg
        viewBox={`${-x - 20} ${-y - 20} ${2 * x + 40} ${2 * y + 40}`}
        className={styles.preview}
        aria-hidden="true"
      >
        {rings.map((ring) => {
          const radii = ringRadii(ring, scale)
          return <ellipse key={ring} rx={radii.x} ry={radii.y} />
        })}
        {[...places].map(([id, place]) => (
          <line key={id} x1="0" y1="0" x2={place.x} y2={place.y} />
        ))}
        {[...places].map(([id, place]) => (
          <circle key={id} cx={place.x} cy={place.y} r="20" />
        ))}
        <circle className={styles.centre} r="44" />
      </svg>
      <p>
        {t('case.map.contacts', { count: file.contacts.length })} {t('case.map.areas', { count: areas })}
        {insights.missingTies.length > 0
          ? ` ${t('case.map.missing', { count: insights.missingTies.length })}`
          : null}
      </p>
      {insights.complex ? <p>{t('case.map.complex', { count: insights.administrations.length })}</p> : null}
      <p className="no-print">
        <Link to={paths.map(caseId)}>{t('case.map.open')}</Link>
      </p>
    </Card>
  )
}
