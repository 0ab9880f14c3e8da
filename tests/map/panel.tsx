import { createMemoryHistory } from '@tanstack/history'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { fictionalCases } from '../../mocks/fictional-cases.ts'
import '../../src/app/styles.ts'
import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Command } from '../../src/domain/command.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { MapActionsContext, type MapForm } from '../../src/screens/map/map-actions.ts'
import { loadMoreTexts, startLanguage } from '../../src/texts/language.ts'
import { NavigationContext } from '../../src/ui/navigation.ts'
import { morning, queryClientOf } from '../reader.ts'

export const now = morning
export const day = '2026-12-03'

export function fictionalCase(id: string): CaseFile {
  const file = fictionalCases().find(({ citizen }) => citizen.id === id)
  if (!file) throw new Error(`No case ${id}`)
  return file
}

/** What somebody is given of a case. */
export function viewOf(file: CaseFile, as: string): VisibleCaseFile {
  const view = visible(file, as, now)
  if (!view) throw new Error('They do not see the case')
  return view
}

/** A part of the map page alone, for a reader; gives what was done through it. */
export async function renderPanel(
  { file, as }: { file: CaseFile; as: string },
  panel: (file: VisibleCaseFile) => ReactNode,
) {
  await startLanguage()
  await loadMoreTexts()
  const view = viewOf(file, as)
  const queryClient = queryClientOf({ file, as })
  const done: { command: Command; said: string }[] = []
  const opened: MapForm[] = []
  const send = async (command: Command, said: string) => void done.push({ command, said })
  const actions = {
    send,
    run: async (command: Command, said: string) => {
      await send(command, said)
      return true
    },
    open: (form: MapForm) => void opened.push(form),
  }
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const place = { path: '/', params: {}, search: {}, key: '' }
  const screen = await render(
    <QueryClientProvider client={queryClient}>
      <NavigationContext value={{ history, place, reopen: async () => {} }}>
        <MapActionsContext value={actions}>
          <main>
            <h1>Kort</h1>
            {panel(view)}
          </main>
        </MapActionsContext>
      </NavigationContext>
    </QueryClientProvider>,
  )
  return { done, opened, history, screen }
}
