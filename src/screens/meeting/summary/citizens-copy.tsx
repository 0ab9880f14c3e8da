import { paths, type SummaryCopy } from '../../../client/paths.ts'
import type { Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Link } from '../../../ui/link.tsx'
import { useSearch } from '../../../ui/navigation.ts'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { InterpreterDocument } from './interpreter-document.tsx'
import { PlainDocument } from './plain-document.tsx'
import { SummaryDocument } from './summary-document.tsx'

export interface CitizensCopy {
  summary: Summary
  /** What the one who looks sees: the citizen, or the coordinator, who sees no more than the citizen. */
  file: VisibleCaseFile
  reference: string
  day: string
}

const forms: readonly SummaryCopy[] = ['whole', 'plain', 'interpreter']

/** The citizen's copy in the form that the address says. */
export function CitizensCopies({ caseId, me, ...copy }: CitizensCopy & { caseId: string; me: string }) {
  const { t } = useTranslation()
  const search = useSearch()
  const chosen = forms.find((form) => form === search.copy) ?? 'whole'
  const to = (form: SummaryCopy) =>
    paths.meeting(caseId, copy.summary.meeting.id, {
      view: 'summary',
      ...(me === 'citizen' ? {} : { as: 'citizen' }),
      ...(form === 'whole' ? {} : { copy: form }),
    })
  return (
    <>
      <TabNav label={t('copy.label')}>
        {forms.map((form) => (
          <li key={form}>
            <Link to={to(form)} keepScroll aria-current={form === chosen ? 'page' : undefined}>
              {t(`copy.${form}`)}
            </Link>
          </li>
        ))}
      </TabNav>
      {chosen === 'plain' ? <PlainDocument {...copy} /> : null}
      {chosen === 'interpreter' ? <InterpreterDocument {...copy} /> : null}
      {chosen === 'whole' ? (
        <SummaryDocument summary={copy.summary} reader="citizen" reference={copy.reference} />
      ) : null}
    </>
  )
}
