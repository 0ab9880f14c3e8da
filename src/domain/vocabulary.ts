// The closed lists of words of the case file (case-file.md). Free of zod, so that screens can list them cheaply.

export const lifeAreas = [
  'employment',
  'income',
  'debt',
  'housing',
  'physical_health',
  'mental_health',
  'substance',
  'family',
  'daily_life',
  'language',
  'legal',
  'network',
] as const
export type LifeArea = (typeof lifeAreas)[number]

/** The areas in which a consent lasts at most a year (sundhedsloven § 44). */
export const healthAreas: readonly LifeArea[] = ['physical_health', 'mental_health', 'substance']

export const levels = ['times', 'considerations', 'all'] as const
export type Level = (typeof levels)[number]

export const contactKinds = [
  'employment_unit',
  'benefits_office',
  'social_services',
  'family_services',
  'school',
  'health_care',
  'own_gp',
  'hospital',
  'community_psychiatry',
  'hospital_psychiatry',
  'psychologist',
  'addiction_treatment',
  'debt_counselling',
  'housing',
  'state_agency',
  'legal',
  'language_school',
  'mentor',
  'support_worker',
  'workplace',
  'union',
  'voluntary',
  'relative',
  'friend',
  'interpreter',
  'other',
] as const
export type ContactKind = (typeof contactKinds)[number]

export const sectors = [
  'municipality',
  'region',
  'general_practice',
  'state',
  'housing',
  'voluntary',
  'employer',
  'private',
] as const
export type Sector = (typeof sectors)[number]

export const contactStatuses = [
  'wished',
  'applied',
  'referred',
  'waiting',
  'active',
  'paused',
  'ended',
  'declined',
  'not_relevant',
] as const
export type ContactStatus = (typeof contactStatuses)[number]

export const needs = ['covered', 'partly', 'unmet', 'wished', 'not_relevant', 'not_asked'] as const
export type Need = (typeof needs)[number]

/** The six kinds of help the evaluation asked about. */
export const helpTypes = [
  'own_gp',
  'other_health',
  'social_services',
  'benefits',
  'addiction',
  'debt',
] as const
export type HelpType = (typeof helpTypes)[number]

export const tieKinds = [
  'cooperates',
  'refers_to',
  'waits_for',
  'supports',
  'reports_to',
  'private',
  'missing',
] as const
export type TieKind = (typeof tieKinds)[number]

const directedTies: readonly TieKind[] = ['refers_to', 'waits_for', 'supports', 'reports_to']
/** Whether a tie goes from one to the other; the rest say the same from either end. */
export const isDirected = (kind: TieKind): boolean => directedTies.includes(kind)

export const goalStatuses = ['not_started', 'under_way', 'waiting', 'reached', 'paused', 'dropped'] as const

export const bases = ['consent', 'law', 'shared_by_citizen'] as const

export const consentMethods = ['written', 'oral', 'digital', 'unknown'] as const

export const meetingTemplates = [
  'status_and_goal',
  'three_questions',
  'open_network',
  'six_steps',
  'internship_start',
  'baton_handover',
  'short_follow_up',
] as const

export const meetingStates = [
  'draft',
  'polling',
  'called',
  'held',
  'in_review',
  'published',
  'cancelled',
] as const

export const attendanceModes = ['in_person', 'phone', 'video', 'written', 'regrets'] as const

/** The modes that count as present: they take part. `written` and `regrets` take part in nothing. */
export const presentModes: readonly (typeof attendanceModes)[number][] = ['in_person', 'phone', 'video']

export const agendaKinds = [
  'welcome',
  'own_words',
  'since_last',
  'status_round',
  'barriers',
  'goals',
  'agreements',
  'baton',
  'free',
  'break',
] as const

export const followUpKinds = [
  'accompany',
  'understand_letter',
  'book_time',
  'call',
  'open_mail',
  'find_papers',
  'other',
] as const

export const verdicts = ['approved', 'comment', 'correction'] as const

/** What is asked after a meeting; `understood` is asked elsewhere. */
export const afterQuestions = ['cooperation', 'chose_participants', 'knows_next'] as const
export type AfterQuestion = (typeof afterQuestions)[number]

/** The six answers of the evaluation's question (domain.md, table 9), and those to the others. */
export const cooperationAnswers = ['high', 'some', 'less', 'not_at_all', 'dont_know', 'not_relevant'] as const
export const yesNoAnswers = ['yes', 'no', 'dont_know'] as const

/** What becomes of a lesson, in this order (domain.md, seed 18). */
export const lessonStates = ['collected', 'discussed', 'shared', 'used'] as const

/** The lists an exception may point into; `internship` and `citizen` hold a single item. */
export const exceptionLists = [
  'contacts',
  'waits',
  'ties',
  'goals',
  'statuses',
  'decisions',
  'followUps',
  'incidents',
  'internship',
  'citizen',
] as const

/** What one says to an invitation. */
/** To a proposed time. */
export const pollAnswers = ['yes', 'if_need_be', 'no'] as const
export type PollAnswer = (typeof pollAnswers)[number]

export const invitationAnswers = ['yes', 'no', 'tentative'] as const
