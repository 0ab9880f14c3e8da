import { useQuery } from '@tanstack/react-query'
import { templateQueries } from '../../client/agenda-templates.ts'
import type { TemplateId } from '../../domain/agenda-templates.ts'
import type { SavedItem } from '../../domain/saved-template.ts'
import { meetingTemplates } from '../../domain/vocabulary.ts'
import type { PlanValues } from './plan-values.ts'

/** The municipality's own templates, when they are there: a plan never waits for them. */
export function useOwnTemplates(caseId: string) {
  const { data: own = [] } = useQuery(templateQueries.forCase(caseId))
  return {
    own,
    /** What a choice of template fills the agenda with; the usual one where it says nothing. */
    itemsOf: (template: PlanValues['template']): TemplateId | readonly SavedItem[] =>
      own.find(({ id }) => template === `own:${id}`)?.items ??
      meetingTemplates.find((one) => one === template) ??
      'status_and_goal',
  }
}
