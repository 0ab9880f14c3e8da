import type { ContactKind, Sector } from './vocabulary.ts'

/** Where a kind of contact mostly belongs, to begin with; none for those that are found in several sectors. */
export const usualSector: Partial<Record<ContactKind, Sector>> = {
  employment_unit: 'municipality',
  benefits_office: 'municipality',
  social_services: 'municipality',
  family_services: 'municipality',
  school: 'municipality',
  health_care: 'municipality',
  own_gp: 'general_practice',
  hospital: 'region',
  community_psychiatry: 'municipality',
  hospital_psychiatry: 'region',
  addiction_treatment: 'municipality',
  housing: 'housing',
  state_agency: 'state',
  legal: 'state',
  language_school: 'municipality',
  mentor: 'municipality',
  support_worker: 'municipality',
  workplace: 'employer',
  voluntary: 'voluntary',
  relative: 'private',
  friend: 'private',
}
