import { clockTime } from './copenhagen-time.ts'
import { dayOf } from './days.ts'
import type { Message, MessageKind } from './invitation.ts'

type Language = 'da' | 'en'

const when = (instant: string, language: Language): string => {
  const day = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${dayOf(instant)}T12:00:00Z`))
  const time = clockTime(instant)
  return language === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}, Danish time`
}

const sentences: Record<MessageKind, Record<Language, (when: string) => string>> = {
  invite: {
    da: (at) => `Du er inviteret til et møde ${at}.`,
    en: (at) => `You are invited to a meeting on ${at}.`,
  },
  change: {
    da: (at) => `Mødet er ændret. Det er nu ${at}.`,
    en: (at) => `The meeting has been changed. It is now on ${at}.`,
  },
  remind: {
    da: (at) => `Du er inviteret til et møde ${at}. Vi mangler dit svar.`,
    en: (at) => `You are invited to a meeting on ${at}. We have not had your answer yet.`,
  },
  cancel: {
    da: (at) => `Mødet ${at} er aflyst.`,
    en: (at) => `The meeting on ${at} is cancelled.`,
  },
  leave: {
    da: (at) => `Du skal ikke med til mødet ${at}.`,
    en: (at) => `You are no longer invited to the meeting on ${at}.`,
  },
}

const subjects: Record<MessageKind, string> = {
  invite: 'Møde',
  change: 'Ændret: Møde',
  remind: 'Påmindelse: Møde',
  cancel: 'Aflyst: Møde',
  leave: 'Aflyst for dig: Møde',
}

/** What a mail says, in Danish and then in English: when, and where to read more; never whom or what it is about. */
export function invitationWords(
  { kind, start }: Pick<Message, 'kind' | 'start'>,
  signInAt: string | null,
): { subject: string; text: string } {
  const address = signInAt === null ? '.' : `: ${signInAt}`
  const more = { da: 'Log ind for at læse mere', en: 'Sign in to read more' }
  const paragraph = (language: Language) =>
    `${sentences[kind][language](when(start, language))}\n${more[language]}${address}\n`
  return { subject: subjects[kind], text: `${paragraph('da')}\n${paragraph('en')}` }
}
