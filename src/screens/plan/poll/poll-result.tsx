import { useState } from 'react'
import { useChooseTime } from '../../../client/polls.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { compareInstants } from '../../../domain/instants.ts'
import type { ProposedTime, RankedTime, PollResult as Result } from '../../../domain/poll.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { usePlanning } from '../plan-context.tsx'
import { ChooseAnyway } from './choose-anyway.tsx'
import { NotAnswered } from './not-answered.tsx'
import { NoteTold } from './note-told.tsx'
import styles from './poll.module.css'
import { timeWords } from './time-words.ts'

interface Props {
  caseId: string
  result: Result
  /** Answers are taken. */
  isOpen: boolean
  /** The meeting's time, once one is chosen. An instant. */
  start: string | undefined
  onChosen: (time: ProposedTime) => void
}

/** Who can when: the times, the best first, and who is to be rung. */
export function PollResult({ caseId, result, isOpen, start, onChosen }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { meetingId, now, short: nameOf } = usePlanning()
  const choose = useChooseTime(caseId, meetingId)
  const [doubted, setDoubted] = useState<RankedTime>()
  const [isNoting, setNoting] = useState(false)
  const [noted, setNoted] = useState('')
  const whenOf = (time: ProposedTime) =>
    `${format.longDate(time.start)} ${format.timeSpan(time.start, time.end)}`

  const take = async (time: RankedTime) => {
    try {
      onChosen(await choose.mutateAsync(time.id))
      setDoubted(undefined)
    } catch {
      // Said below.
    }
  }
  const ask = (time: RankedTime) => {
    if (time.impossibleFor.length + time.waitingFor.length > 0) setDoubted(time)
    else void take(time)
  }

  const columns: Column<RankedTime>[] = [
    {
      key: 'time',
      label: t('poll.result.time'),
      cell: (time) => (
        <>
          {whenOf(time)}{' '}
          {start !== undefined && compareInstants(start, time.start) === 0 ? (
            <Tag kind="success">{t('poll.result.chosen')}</Tag>
          ) : null}
        </>
      ),
    },
    { key: 'why', label: t('poll.result.why'), cell: (time) => timeWords(time, nameOf, t) },
    {
      key: 'answers',
      label: t('poll.result.answers'),
      cell: (time) => <Answers time={time} nameOf={nameOf} />,
    },
    {
      key: 'actions',
      label: t('poll.result.actions'),
      cell: (time) =>
        compareInstants(time.start, now) > 0 ? (
          <Button
            small
            variant="secondary"
            pending={choose.isPending}
            aria-label={`${t('poll.result.choose')}: ${whenOf(time)}`}
            onClick={() => ask(time)}
          >
            {t('poll.result.choose')}
          </Button>
        ) : null,
    },
  ]
  return (
    <div className="stack">
      {choose.isError ? (
        <Alert kind="error" live>
          {refusal(choose.error)}
        </Alert>
      ) : null}
      <Table
        caption={t('poll.result.caption')}
        columns={columns}
        rows={result.ranked}
        rowKey={({ id }) => id}
      />
      <NotAnswered people={result.notAnswered} nameOf={nameOf} />
      {isOpen ? (
        <div className="cluster">
          <Button variant="secondary" onClick={() => setNoting(true)}>
            {t('poll.told.open')} …
          </Button>
        </div>
      ) : null}
      <p role="status">{noted ? t('poll.told.saved', { name: noted }) : ''}</p>
      {isNoting ? (
        <NoteTold
          caseId={caseId}
          result={result}
          nameOf={nameOf}
          whenOf={whenOf}
          onNoted={(name) => {
            setNoted(name)
            setNoting(false)
          }}
          onClose={() => setNoting(false)}
        />
      ) : null}
      {doubted ? (
        <ChooseAnyway
          time={doubted}
          when={whenOf(doubted)}
          nameOf={nameOf}
          isPending={choose.isPending}
          onChoose={() => void take(doubted)}
          onClose={() => setDoubted(undefined)}
        />
      ) : null}
    </div>
  )
}

function Answers({ time, nameOf }: { time: RankedTime; nameOf: (recipient: string) => string }) {
  const { t } = useTranslation()
  const { can, ifNeedBe, impossibleFor, missing, told } = time
  const saidBy = (recipient: string) => {
    const by = told.find((one) => one.recipient === recipient)?.by
    const name = nameOf(recipient)
    return by ? t('poll.told.told', { name, by }) : name
  }
  const said = [
    ['can', can],
    ['ifNeedBe', ifNeedBe],
    ['no', [...impossibleFor, ...missing]],
  ] as const
  if (said.every(([, who]) => who.length === 0)) return t('poll.result.none')
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.said}>
      {said.map(([answer, who]) =>
        who.length > 0 ? (
          <li key={answer}>{t(`poll.result.${answer}`, { names: who.map(saidBy).join(', ') })}</li>
        ) : null,
      )}
    </ul>
  )
}
