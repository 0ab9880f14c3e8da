import { useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, useRef, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { type MapView as MapViewName, paths } from '../../client/paths.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { useParam, useSearch } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { TabNav } from '../../ui/tab-nav.tsx'
import { ContactDetails } from './contact-details.tsx'
import { MapForms } from './edit/map-forms.tsx'
import { entriesOf } from './entries.ts'
import { ExchangeMenu } from './exchange/exchange-menu.tsx'
import { GapSummary } from './gaps/gap-summary.tsx'
import { GapsPanel } from './gaps/gaps-panel.tsx'
import styles from './map.module.css'
import { type MapActions, MapActionsContext, type MapForm } from './map-actions.ts'
import { MapStatus } from './map-status.tsx'
import { MapTools } from './map-tools.tsx'
import { MapView } from './map-view.tsx'
import { MatrixView } from './matrix/matrix-view.tsx'
import { FromMap } from './meeting/from-map.tsx'
import { TableView } from './table-view.tsx'
import { MappingTalk } from './talk/mapping-talk.tsx'
import { ComparedContext } from './time/compared.ts'
import { TimePanel } from './time/time-panel.tsx'
import { TimeShown } from './time/time-shown.tsx'
import { type Time, useTime } from './time/use-time.ts'
import { useMapCommands } from './use-map-commands.ts'
import { useMapRights } from './use-map-rights.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** The same contacts and the same commands, seen in several ways. */
const views: Record<MapViewName, ComponentType<{ file: VisibleCaseFile; day: string }>> = {
  map: MapView,
  table: TableView,
  matrix: MatrixView,
}
const viewNames = ['map', 'table', 'matrix'] as const

/** The contact map and its equals, from what the reader may see, and all that can be changed in them. */
export function Screen() {
  const { t } = useTranslation()
  const id = useParam('id')
  const search = useSearch()
  const { data: file } = useSuspenseQuery(caseQueries.file(id, 'map'))
  const now = currentInstant(useSession())
  const day = dayOf(now)
  const { mayAdd } = useMapRights(file)
  const commands = useMapCommands(id)
  const [detailsOf, setDetailsOf] = useState<string>()
  const [form, setForm] = useState<MapForm>()
  const drawing = useRef<HTMLDivElement>(null)
  const time = useTime(id, file, day)
  // What is drawn: today's map, with what has gone since a day, or the map of another day.
  const shown = time.past
    ? { file: time.past.before, day: time.past.day }
    : { file: time.since?.compared.file ?? file, day }
  const isPast = time.past !== undefined
  useUndoKeys(commands, form === undefined && !isPast)

  const actions: MapActions = {
    run: commands.run,
    send: commands.send,
    open: (asked) => (asked.form === 'details' ? setDetailsOf(asked.id) : setForm(asked)),
    isPast,
  }
  const view = viewNames.find((one) => one === search.view) ?? 'map'
  const View = views[view]
  const details = detailsOf === undefined ? undefined : detailsIn(time, file, day, detailsOf)
  return (
    <MapActionsContext value={actions}>
      <div className={`stack ${styles.page}`}>
        <PageHeading title={t('map.title')}>
          {t('map.heading', { name: file.citizen.displayName })}
        </PageHeading>
        {file.contacts.length === 0 && !mayAdd ? (
          <EmptyState title={t('map.empty.title')} text={t('map.empty.text')} />
        ) : (
          <>
            <p>{t('map.counts.contacts', { count: (time.past?.before ?? file).contacts.length })}</p>
            {isPast ? null : <GapSummary file={file} day={day} />}
            <TabNav label={t('map-edit.views.label')}>
              {viewNames.map((one) => (
                <li key={one}>
                  <Link
                    to={paths.map(id, one, time.moment)}
                    aria-current={one === view ? 'page' : undefined}
                    keepScroll
                  >
                    {t(`map-edit.views.${one}`)}
                  </Link>
                </li>
              ))}
            </TabNav>
            <TimeShown caseId={id} view={view} file={file} time={time} />
            {isPast ? null : (
              <MapTools file={file} commands={commands}>
                {/* What is open above the page says it itself. */}
                {details ? null : <MapStatus file={file} commands={commands} />}
              </MapTools>
            )}
            <div ref={drawing} className={styles.view}>
              <ComparedContext value={time.since?.compared ?? null}>
                <View {...shown} />
              </ComparedContext>
            </div>
            {isPast ? null : <GapsPanel file={file} day={day} />}
            {isPast ? null : <FromMap caseId={id} file={file} now={now} />}
            <TimePanel caseId={id} view={view} file={file} day={day} time={time} />
            {isPast ? null : <MappingTalk caseId={id} file={file} now={now} />}
            {isPast ? null : (
              <ExchangeMenu
                caseId={id}
                file={file}
                day={day}
                mapElement={() => drawing.current?.querySelector('svg') ?? null}
              />
            )}
          </>
        )}
        {details ? (
          <MapActionsContext value={{ ...actions, isPast: details.isPast }}>
            <ContactDetails {...details} commands={commands} onClose={() => setDetailsOf(undefined)} />
          </MapActionsContext>
        ) : null}
        {form ? (
          <MapForms
            file={file}
            day={day}
            asked={form}
            send={commands.send}
            onClose={() => setForm(undefined)}
          />
        ) : null}
      </div>
    </MapActionsContext>
  )
}

/** A contact's details today; or as it was, on the map of another day or when it is gone. */
function detailsIn({ past, since }: Time, file: VisibleCaseFile, day: string, id: string) {
  const today = { file, day, isPast: false }
  const earlier = [past ?? since].flatMap((one) =>
    one ? [{ file: one.before, day: one.day, isPast: true }] : [],
  )
  for (const one of past ? earlier : [today, ...earlier]) {
    const entry = entriesOf(one.file, one.day).find(({ contact }) => contact.id === id)
    if (entry) return { ...one, entry }
  }
  return undefined
}
