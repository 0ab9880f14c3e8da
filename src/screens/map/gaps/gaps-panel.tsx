import { gapInWords, pairInWords, parallelInWords } from '../../../client/gap-words.ts'
import { type Gap, gapKey } from '../../../domain/gap.ts'
import { gaps } from '../../../domain/gaps.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { GapActions, PairActions } from './gap-actions.tsx'
import styles from './gaps.module.css'

interface Props {
  file: VisibleCaseFile
  /** In Copenhagen. */
  day: string
}

/** The gaps in the help in plain sentences, the most pressing first, each with what closes it. */
export function GapsPanel({ file, day }: Props) {
  const { t } = useTranslation()
  const found = gaps(file, day)
  const fragile = found.filter(({ kind }) => kind === 'need_fragile')
  const pressing = found.filter(({ kind }) => kind !== 'need_fragile')
  return (
    <section className="stack" aria-labelledby="map-gaps">
      <h2 id="map-gaps" tabIndex={-1}>
        {t('map-gaps.title')}
      </h2>
      {pressing.length === 0 ? (
        <div>
          <p>
            <strong>{t('map-gaps.none.title')}</strong>
          </p>
          <p>{t('map-gaps.none.text')}</p>
        </div>
      ) : (
        <>
          <p className="muted">{t('map-gaps.intro')}</p>
          <GapList list={pressing} file={file} day={day} label={t('map-gaps.title')} />
        </>
      )}
      {fragile.length > 0 ? (
        <div className={styles.folded}>
          <Details summary={t('map-gaps.fragile', { count: fragile.length })}>
            <GapList list={fragile} file={file} day={day} label={t('map-gaps.fragileList')} />
          </Details>
        </div>
      ) : null}
    </section>
  )
}

function GapList({ list, file, day, label }: Props & { list: readonly Gap[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ol role="list" className={styles.gaps} aria-label={label}>
      {list.map((gap) => (
        <li key={gapKey(gap)} className={styles.gap}>
          <Sentence gap={gap} file={file} day={day} />
          <GapActions gap={gap} file={file} day={day} />
        </li>
      ))}
    </ol>
  )
}

function Sentence({ gap, file, day }: Props & { gap: Gap }) {
  const { t } = useTranslation()
  if (gap.kind === 'parallel')
    return (
      <>
        <p>{parallelInWords(gap, t)}</p>
        <ul className={styles.pairs}>
          {gap.pairs.map((pair) => (
            <li key={pair.join(' ')}>
              {pairInWords(pair, file, t)}
              <PairActions pair={pair} file={file} day={day} />
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <p>
      {gap.kind === 'need_uncovered' && gap.acute ? (
        <>
          <Tag kind="error">{t('map.acute')}</Tag>{' '}
        </>
      ) : null}
      {gapInWords(gap, file, t)}
    </p>
  )
}
