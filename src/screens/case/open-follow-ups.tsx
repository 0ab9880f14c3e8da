import type { FollowUp } from '../../domain/follow-up.ts'
import { nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './case.module.css'

/** Who does what until when: the follow-ups that are open, the first due first. */
export function OpenFollowUps({ file, today }: { file: VisibleCaseFile; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const open = file.followUps
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  const names = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => {
        const name = nameOf(file, id)
        return name ? [shortName(name)] : []
      })
      .join(', ')
  const columns: Column<FollowUp>[] = [
    { key: 'text', label: t('case.followUps.text'), cell: ({ text }) => text },
    {
      key: 'owner',
      label: t('case.followUps.owner'),
      cell: ({ owner, helpers }) => {
        const with_ = names(helpers)
        return with_
          ? t('case.followUps.ownerWith', { owner: names([owner]), helpers: with_ })
          : names([owner])
      },
    },
    {
      key: 'dueOn',
      label: t('case.followUps.dueOn'),
      cell: ({ dueOn }) => (
        <>
          {format.date(dueOn)} {dueOn < today ? <Tag kind="warning">{t('case.followUps.late')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'help',
      label: t('case.followUps.help'),
      cell: ({ plannedHelp }) =>
        plannedHelp === undefined ? '–' : t(`vocabulary.helpLevel.${helpKey(plannedHelp)}`),
    },
  ]
  return (
    <section className={styles.section} aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('case.followUps.title')}</h2>
      {open.length === 0 ? (
        <p className="muted">{t('case.followUps.none')}</p>
      ) : (
        <Table
          caption={t('case.followUps.title')}
          hideCaption
          columns={columns}
          rows={open}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

const helpKeys = ['0', '1', '2', '3', '4'] as const
const helpKey = (level: number) => helpKeys[level] ?? '0'
