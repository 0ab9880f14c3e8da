import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { render } from 'vitest-browser-react'
import '../src/app/styles.ts'
import { ApiError } from '../src/client/request.ts'
import type { CaseFile, Recipient } from '../src/domain/case-file.ts'
import { applyChanges } from '../src/domain/change.ts'
import type { Command } from '../src/domain/command.ts'
import { decide } from '../src/domain/decide.ts'
import { problems } from '../src/domain/problems.ts'
import { visible } from '../src/domain/visible.ts'
import type { VisibleCaseFile } from '../src/domain/visible-case-file.ts'
import { MapActionsContext, type MapForm } from '../src/screens/map/map-actions.ts'
import { changeLanguage, loadMoreTexts, startLanguage } from '../src/texts/language.ts'
import type { Language } from '../src/texts/translate.ts'
import { morning, queryClientOf } from './reader.ts'

interface Given {
  file: CaseFile
  as: Recipient
  language?: Language
}

/**
 * A part of the map's page for a reader of a case, with commands done as the API does them: decided on the whole case,
 * and shown as the reader may see it.
 */
export async function showPart(
  part: (view: VisibleCaseFile) => ReactNode,
  { file, as, language = 'da' }: Given,
) {
  localStorage.clear()
  await startLanguage()
  await loadMoreTexts()
  await changeLanguage(language)
  const kept = { file, commands: [] as Command[], said: [] as string[], opened: [] as MapForm[] }
  const queryClient = queryClientOf({ file, as })

  function Page() {
    const [current, setCurrent] = useState(file)
    const view = visible(current, as, morning)
    const send = async (command: Command, said: string): Promise<unknown> => {
      kept.commands.push(command)
      const decision = decide(kept.file, command, as, morning)
      if (!decision.ok) return new ApiError(422, decision.refusal)
      const after = applyChanges(kept.file, decision.changes)
      const [problem] = problems(after)
      if (problem) return new ApiError(422, { reason: 'invalid', code: problem.code })
      kept.file = after
      kept.said.push(said)
      setCurrent(after)
      return undefined
    }
    const run = async (command: Command, said: string) => (await send(command, said)) === undefined
    return (
      <MapActionsContext value={{ run, send, open: (form) => kept.opened.push(form) }}>
        <main>
          <h1>Kort</h1>
          <h2>Del</h2>
          {view ? part(view) : null}
        </main>
      </MapActionsContext>
    )
  }
  await render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )
  return kept
}
