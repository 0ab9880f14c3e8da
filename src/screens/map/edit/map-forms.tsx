import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import type { MapForm } from '../map-actions.ts'
import type { MapCommands } from '../use-map-commands.ts'
import { useMapRights } from '../use-map-rights.ts'
import { ContactForm } from './contact-form.tsx'
import { HelpForm } from './help-form.tsx'
import { MoveForm } from './move-form.tsx'
import { TieForm } from './tie-form.tsx'
import { WaitForm } from './wait-form.tsx'

interface Props {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  asked: MapForm
  send: MapCommands['send']
  onClose: () => void
}

/** The form that was asked for, with the fields the reader may change; none for an entry that is not there any more. */
export function MapForms({ asked, ...rest }: Props) {
  const { file } = rest
  const rights = useMapRights(file)
  switch (asked.form) {
    case 'contact': {
      const { id, lifeArea } = asked
      if (id === undefined)
        return <ContactForm {...rest} contact={lifeArea ? { lifeArea } : {}} offers={() => rights.mayAdd} />
      const contact = file.contacts.find((one) => one.id === id)
      return contact ? (
        <ContactForm {...rest} contact={contact} offers={(field) => rights.mayEditContact(contact, field)} />
      ) : null
    }
    case 'move': {
      const contact = file.contacts.find(({ id }) => id === asked.id)
      return contact ? (
        <MoveForm {...rest} contact={contact} offers={(field) => rights.mayEditContact(contact, field)} />
      ) : null
    }
    case 'tie': {
      const { id, form: _, ...known } = asked
      if (id === undefined) return <TieForm {...rest} tie={known} offers={() => rights.mayAdd} />
      const tie = file.ties.find((one) => one.id === id)
      return tie ? <TieForm {...rest} tie={tie} offers={(field) => rights.mayEditTie(tie, field)} /> : null
    }
    case 'wait': {
      const { id, form: _, ...known } = asked
      if (id === undefined) return <WaitForm {...rest} wait={known} offers={() => rights.mayAdd} />
      const wait = file.waits.find((one) => one.id === id)
      return wait ? (
        <WaitForm {...rest} wait={wait} offers={(field) => rights.mayEditWait(wait, field)} />
      ) : null
    }
    case 'help': {
      const { id, form: _, ...known } = asked
      const event = id === undefined ? known : file.helpEvents?.find((one) => one.id === id)
      return event && rights.mayWriteHelp ? <HelpForm {...rest} event={event} /> : null
    }
    case 'details':
      return null
  }
}
