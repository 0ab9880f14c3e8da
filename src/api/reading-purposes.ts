/** Why a case file is read: a closed list, so that no content reaches a URL or the log by it. */
export const readingPurposes = [
  'case',
  'map',
  'plan',
  'status',
  'meeting',
  'summary',
  'follow_up',
  'own',
] as const
