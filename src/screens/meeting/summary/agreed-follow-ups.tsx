import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { Table } from '../../../ui/table.tsx'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** Who does what when, the nearest first. */
export function AgreedFollowUps({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { short } = useNameWords(summary.names, reader)
  const help = t.group('vocabulary.helpLevel')
  if (summary.followUps.length === 0) return <p className="muted">{t('summary.nothing')}</p>
  return (
    <Table
      caption={t('summary.followUps')}
      hideCaption
      rows={summary.followUps.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'text',
          label: t('summary.followUp.text'),
          cell: ({ text, state }) => (state === 'done' ? `${text} (${t('summary.followUp.done')})` : text),
        },
        { key: 'owner', label: t('summary.followUp.owner'), cell: ({ owner }) => short(owner) },
        {
          key: 'helpers',
          label: t('summary.followUp.helpers'),
          cell: ({ helpers }) => helpers.map(short).join(', ') || t('summary.followUp.nobody'),
        },
        {
          key: 'due',
          label: t('summary.followUp.due'),
          cell: ({ dueOn }) => <span className={styles.day}>{format.date(dueOn)}</span>,
        },
        {
          key: 'help',
          label: t('summary.followUp.help'),
          cell: ({ plannedHelp }) =>
            (plannedHelp === undefined ? undefined : help[plannedHelp]) ?? t('summary.followUp.noHelp'),
        },
      ]}
    />
  )
}
