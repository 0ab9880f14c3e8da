import type { RowProblem } from '../../../domain/exchange/contact-drafts.ts'
import { codesOf, isCoded, type Words } from '../../../domain/exchange/words.ts'
import { problemSentence } from '../../../domain/problem-sentences.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Language } from '../../../texts/translate.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Details } from '../../../ui/details.tsx'
import { Table } from '../../../ui/table.tsx'

interface Props {
  problems: readonly RowProblem[]
  words: Words
  language: Language
}

/** As many as somebody corrects at a time. */
const few = 50

/** What is wrong in which row, in words; never what the row says. */
export function FaultList({ problems, words, language }: Props) {
  const { t } = useTranslation()
  const byRow = new Map<number, RowProblem[]>()
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  const rows = [...byRow]
  const misspelt = [
    ...new Set(problems.filter(({ code }) => code === 'unknown_value').map((one) => one.column)),
  ]
  return (
    <>
      <Alert kind="error" title={t('exchange.import.faults', { count: rows.length })} live>
        {t('exchange.import.faultsText')}
      </Alert>
      {rows.length > few ? <p>{t('exchange.import.shown', { count: few })}</p> : null}
      <Table
        caption={t('exchange.import.fault')}
        hideCaption
        rows={rows.slice(0, few)}
        rowKey={([row]) => String(row)}
        columns={[
          {
            key: 'row',
            label: t('exchange.import.row'),
            cell: ([row]) => `${t('exchange.import.row')} ${row}`,
          },
          {
            key: 'fault',
            label: t('exchange.import.fault'),
            cell: ([, faults]) => (
              <ul>
                {faults.map(({ column, code }) => (
                  <li key={column}>
                    {words.column(column)}: {problemSentence(code, language)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {misspelt
        .filter((column) => isCoded(column))
        .map((column) => (
          <Details key={column} summary={t('exchange.import.wordsFor', { column: words.column(column) })}>
            {codesOf(column)
              .map((code) => words.value(column, code))
              .join(', ')}
          </Details>
        ))}
    </>
  )
}
