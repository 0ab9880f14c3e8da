import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { useSession } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { MyPage } from './my-page.tsx'

/** The citizen's own page; whoever is the citizen of several cases chooses one. */
export function Screen() {
  const own = useSession()
    .memberships.filter(({ role }) => role === 'citizen')
    .map((one) => one.case)
  const [chosen, setChosen] = useState(own[0])
  if (chosen === undefined) return null
  return (
    <>
      {own.length > 1 ? <CaseChoice own={own} chosen={chosen} onChoose={setChosen} /> : null}
      <MyPage key={chosen} caseId={chosen} />
    </>
  )
}

interface ChoiceProps {
  own: readonly string[]
  chosen: string
  onChoose: (caseId: string) => void
}

function CaseChoice({ own, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const { data: cases = [] } = useQuery(caseQueries.list())
  const nameOf = (id: string) => cases.find((one) => one.id === id)?.citizen ?? id
  return (
    <div className="no-print" style={{ marginBlockEnd: 'var(--s6)' }}>
      <SelectField
        label={t('me.chooseCase')}
        value={chosen}
        choices={own.map((id, index) => ({ value: id, label: `${index + 1}. ${nameOf(id)}` }))}
        onChange={(event) => onChoose(event.target.value)}
      />
    </div>
  )
}
