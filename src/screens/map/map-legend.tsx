import type { ReactNode } from 'react'
import { contactMarks } from '../../domain/compared-map.ts'
import { silentAfterDays } from '../../domain/gaps.ts'
import { sectors, tieKinds } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { AcuteMark, type Border, borders, ContactShape } from './contact-shape.tsx'
import { AreaSign, BatonSign, SilentSign } from './gaps/gap-marks.tsx'
import { GapShape } from './gaps/gap-shape.tsx'
import styles from './map.module.css'
import { TieShape } from './tie-lines.tsx'
import { useMarks } from './time/compared.ts'
import { MarkSign } from './time/mark-sign.tsx'

const line = { from: { x: -22, y: 0 }, bend: { x: 0, y: 0 }, to: { x: 22, y: 0 } }
const borderKinds = Object.keys(borders).filter((key): key is Border => key in borders)

/** What the shapes, borders, marks and lines of the map mean, in words. */
export function MapLegend() {
  const { t } = useTranslation()
  const { isComparing } = useMarks()
  return (
    <section className={styles.legend} aria-labelledby="map-legend">
      <h2 id="map-legend">{t('map.legend.title')}</h2>
      <div className={styles.legendParts}>
        <Part title={t('map.legend.sector')}>
          {sectors.map((sector) => (
            <Sign key={sector} text={t(`vocabulary.sector.${sector}`)}>
              <ContactShape sector={sector} status="active" />
            </Sign>
          ))}
        </Part>
        <Part title={t('map.legend.status')}>
          {borderKinds.map((border) => (
            <Sign
              key={border}
              text={borders[border].map((status) => t(`vocabulary.contactStatus.${status}`)).join(', ')}
            >
              <ContactShape sector="private" status={borders[border][0]} />
            </Sign>
          ))}
          <Sign text={t('map.acute')}>
            <AcuteMark />
          </Sign>
        </Part>
        <Part title={t('map.legend.ties')}>
          {tieKinds.map((kind) => (
            <Sign key={kind} text={t(`vocabulary.tieKind.${kind}`)}>
              <g className={styles[kind]}>
                <TieShape curve={line} kind={kind} />
              </g>
            </Sign>
          ))}
        </Part>
        {isComparing ? null : (
          <Part title={t('map-gaps.title')}>
            {(['nobody', 'alone', 'apart'] as const).map((kind) => (
              <Sign key={kind} text={t(`map-gaps.legend.${kind}`)}>
                <AreaSign kind={kind} />
              </Sign>
            ))}
            <Sign text={t('map-gaps.legend.silent', { count: silentAfterDays })}>
              <SilentSign />
            </Sign>
            {(['suggested', 'mutual', 'parallel'] as const).map((kind) => (
              <Sign key={kind} text={t(`map-gaps.legend.${kind}`)}>
                <GapShape curve={line} kind={kind} />
              </Sign>
            ))}
            <Sign text={t('map-gaps.legend.baton')}>
              <BatonSign />
            </Sign>
          </Part>
        )}
        {isComparing ? (
          <Part title={t('map-time.list')}>
            {contactMarks.map((mark) => (
              <Sign key={mark} text={t(`map-time.mark.${mark}`)}>
                <MarkSign mark={mark} />
              </Sign>
            ))}
          </Part>
        ) : null}
        <Part title={t('map.legend.places')}>
          <li>{t('map.legend.rings')}</li>
          <li>{t('map.legend.areas')}</li>
          <li>{t('map.legend.days')}</li>
        </Part>
      </div>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list">{children}</ul>
    </div>
  )
}

function Sign({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className={styles.sign}>
      <svg width="48" height="32" viewBox="-24 -16 48 32" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}
