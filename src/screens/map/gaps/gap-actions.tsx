import { useQueryClient } from '@tanstack/react-query'
import { gapAbout, pairInWords } from '../../../client/gap-words.ts'
import { keepTopics } from '../../../client/meeting-topics.ts'
import { paths } from '../../../client/paths.ts'
import type { Gap, Pair } from '../../../domain/gap.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import type { HelpType } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMapActions } from '../map-actions.ts'
import { newTie } from '../new-tie.ts'
import { useMapRights } from '../use-map-rights.ts'

interface Props {
  gap: Gap
  file: VisibleCaseFile
  day: string
}

interface Action {
  label: string
  /** What it is done to, for whoever hears the buttons one after another. */
  about: string
  act: () => void
}

/** What closes a gap, as far as it is the reader's to do. */
export function GapActions({ gap, file, day }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { mayPlan, mayOfferBaton } = useMapRights(file)
  const mayOffer = gap.kind === 'baton' && mayOfferBaton
  const actions = useGapActions(file, day)(gap)
  const about = gapAbout(gap, file, t)
  const leadsToCase = gap.kind === 'baton' || gap.kind === 'tie_suggested'
  const isTalkedOver = gap.kind !== 'need_fragile' && mayPlan
  if (actions.length === 0 && !leadsToCase && !isTalkedOver) return null
  return (
    <div className="cluster no-print">
      <Buttons actions={actions} />
      {leadsToCase ? (
        <LinkButton
          variant="secondary"
          small
          to={mayOffer ? paths.offerBaton(file.citizen.id) : paths.case(file.citizen.id)}
        >
          {t(`map-gaps.actions.${gap.kind !== 'baton' ? 'goals' : mayOffer ? 'offerBaton' : 'baton'}`)}
          <About of={about} />
        </LinkButton>
      ) : null}
      {isTalkedOver ? (
        <LinkButton
          variant="quiet"
          small
          to={paths.planChosen(file.citizen.id)}
          onClick={() => keepTopics(queryClient, file.citizen.id, { goals: [], waits: [], gaps: [gap] })}
        >
          {t('map-gaps.actions.plan')}
          <About of={about} />
        </LinkButton>
      ) : null}
    </div>
  )
}

/** What can be said of two who do not know each other. */
export function PairActions({ pair, file, day }: Omit<Props, 'gap'> & { pair: Pair }) {
  const actions = usePairActions(file, day)(pair)
  return actions.length === 0 ? null : (
    <div className="cluster no-print">
      <Buttons actions={actions} />
    </div>
  )
}

const Buttons = ({ actions }: { actions: readonly Action[] }) =>
  actions.map(({ label, about, act }) => (
    <Button key={`${label} ${about}`} variant="secondary" small onClick={act}>
      {label}
      <About of={about} />
    </Button>
  ))

const About = ({ of }: { of: string }) => <span className="visually-hidden"> {of}</span>

function usePairActions(file: VisibleCaseFile, day: string) {
  const { t } = useTranslation()
  const { run, open } = useMapActions()
  const { mayAdd } = useMapRights(file)
  return (pair: Pair): Action[] => {
    if (!mayAdd) return []
    const [from, to] = pair
    const about = pairInWords(pair, file, t)
    const markMissing = () =>
      void run(newTie(file, { from, to, kind: 'missing' }, day), t('map-gaps.said.missing', { pair: about }))
    return [
      { label: t('map-gaps.actions.addTie'), about, act: () => open({ form: 'tie', from, to }) },
      { label: t('map-gaps.actions.missing'), about, act: markMissing },
    ]
  }
}

function useGapActions(file: VisibleCaseFile, day: string) {
  const { t } = useTranslation()
  const { open } = useMapActions()
  const { mayAdd, mayEditContact, mayEditTie, mayEditWait, mayWriteHelp } = useMapRights(file)
  const pairActions = usePairActions(file, day)

  const editContacts = (ids: readonly string[]): Action[] =>
    file.contacts
      .filter((contact) => ids.includes(contact.id) && mayEditContact(contact, 'status'))
      .map(({ id, name }) => ({
        label: t('map-gaps.actions.editContact'),
        about: name,
        act: () => open({ form: 'contact', id }),
      }))
  const addContact = (about: string, lifeArea?: Extract<Gap, { kind: 'need_fragile' }>['lifeArea']) =>
    mayAdd
      ? [
          {
            label: t('map-gaps.actions.addContact'),
            about,
            act: () => open({ form: 'contact', ...(lifeArea && { lifeArea }) }),
          },
        ]
      : []
  const editWaits = (ids: readonly string[], about: string): Action[] =>
    file.waits
      .filter((wait) => ids.includes(wait.id) && mayEditWait(wait, 'expected'))
      .map(({ id, what }) => ({
        label: t('map-gaps.actions.editWait'),
        about: what ?? about,
        act: () => open({ form: 'wait', id }),
      }))
  const editTies = (ids: readonly string[], about: string): Action[] =>
    file.ties
      .filter((tie) => ids.includes(tie.id) && mayEditTie(tie, 'kind'))
      .map(({ id, kind }) => ({
        label: t('map-gaps.actions.editTie'),
        about: ids.length > 1 ? `${about}, ${t(`map.tieWord.${kind}`)}` : about,
        act: () => open({ form: 'tie', id }),
      }))

  const writeHelp = (type: HelpType, about: string): Action[] =>
    mayWriteHelp
      ? [
          {
            label: t('map-gaps.actions.help'),
            about,
            act: () => open({ form: 'help', type, outcome: 'helped' }),
          },
        ]
      : []

  return (gap: Gap): Action[] => {
    const about = gapAbout(gap, file, t)
    switch (gap.kind) {
      case 'need_uncovered':
        return [...editContacts(gap.contacts), ...addContact(about, gap.lifeArea)]
      case 'wait_overdue':
        return editWaits([gap.wait], about)
      case 'mutual_wait':
        return [...editTies(gap.ties, about), ...editWaits(gap.waits, about)]
      case 'help_wished':
        return [
          ...writeHelp(gap.type, about),
          ...(gap.contacts.length > 0 ? editContacts(gap.contacts) : addContact(about)),
        ]
      case 'tie_missing':
        return editTies([gap.tie], about)
      case 'tie_suggested':
        return pairActions(gap.contacts)
      case 'silent':
        return editContacts([gap.contact])
      case 'need_fragile':
        return addContact(about, gap.lifeArea)
      default:
        return []
    }
  }
}
