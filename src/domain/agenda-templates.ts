import type { AgendaItem, Meeting } from './meeting.ts'

export type TemplateId = Meeting['templates'][number]
/** `key` names the item's title in the texts; a title is the reader's language, the rest is not. */
export type TemplateItem = { key: TemplateItemKey; kind: AgendaItem['kind']; minutes: number }

/** The seven agendas of domain.md 2.1, with their minutes. */
const templates = {
  status_and_goal: [
    { key: 'welcome', kind: 'welcome', minutes: 5 },
    { key: 'own_words', kind: 'own_words', minutes: 10 },
    { key: 'since_last', kind: 'since_last', minutes: 10 },
    { key: 'status_round', kind: 'status_round', minutes: 20 },
    { key: 'barriers', kind: 'barriers', minutes: 10 },
    { key: 'goals', kind: 'goals', minutes: 10 },
    { key: 'agreements', kind: 'agreements', minutes: 7 },
    { key: 'closing', kind: 'free', minutes: 3 },
  ],
  three_questions: [
    { key: 'frame', kind: 'welcome', minutes: 5 },
    { key: 'goes_well', kind: 'status_round', minutes: 15 },
    { key: 'worries', kind: 'barriers', minutes: 15 },
    { key: 'what_next', kind: 'goals', minutes: 15 },
    { key: 'scale', kind: 'free', minutes: 5 },
    { key: 'agreements', kind: 'agreements', minutes: 5 },
  ],
  open_network: [
    { key: 'frame', kind: 'welcome', minutes: 10 },
    { key: 'what_matters', kind: 'own_words', minutes: 10 },
    { key: 'talk', kind: 'free', minutes: 55 },
    { key: 'take_with', kind: 'free', minutes: 10 },
    { key: 'next_step', kind: 'agreements', minutes: 5 },
  ],
  six_steps: [
    { key: 'welcome', kind: 'welcome', minutes: 5 },
    { key: 'presentation', kind: 'free', minutes: 5 },
    { key: 'what_we_know', kind: 'status_round', minutes: 15 },
    { key: 'possibilities', kind: 'barriers', minutes: 15 },
    { key: 'goals', kind: 'goals', minutes: 15 },
    { key: 'agreements', kind: 'agreements', minutes: 5 },
  ],
  internship_start: [
    { key: 'what_may_be_said', kind: 'welcome', minutes: 10 },
    { key: 'tasks', kind: 'goals', minutes: 20 },
    { key: 'readiness', kind: 'free', minutes: 10 },
    { key: 'follow_up_days', kind: 'agreements', minutes: 5 },
  ],
  baton_handover: [
    { key: 'where_are_we', kind: 'since_last', minutes: 10 },
    { key: 'promised', kind: 'own_words', minutes: 5 },
    { key: 'open_tasks', kind: 'barriers', minutes: 10 },
    { key: 'receiver', kind: 'baton', minutes: 5 },
  ],
  short_follow_up: [
    { key: 'own_words', kind: 'own_words', minutes: 5 },
    { key: 'since_last', kind: 'since_last', minutes: 5 },
    { key: 'next_step', kind: 'goals', minutes: 5 },
    { key: 'new_date', kind: 'agreements', minutes: 5 },
  ],
} as const satisfies Record<TemplateId, readonly { key: string; kind: AgendaItem['kind']; minutes: number }[]>

export type TemplateItemKey = (typeof templates)[TemplateId][number]['key']

export const agendaTemplates: Record<TemplateId, readonly TemplateItem[]> = templates
