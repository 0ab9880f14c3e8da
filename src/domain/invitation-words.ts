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
  ask: {
    da: () => 'Hvornår kan du være med til et møde? Svar på de tider, der er foreslået.',
    en: () => 'When can you come to a meeting? Please answer the times that are proposed.',
  },
  ask_again: {
    da: () => 'Vi mangler dit svar på, hvornår du kan være med til et møde.',
    en: () => 'We have not had your answer yet on when you can come to a meeting.',
  },
  corrected: {
    da: () => 'Et referat, du har læst, er rettet.',
    en: () => 'A summary you have read has been corrected.',
  },
}

const subjects: Record<MessageKind, string> = {
  invite: 'Møde',
  change: 'Ændret: Møde',
  remind: 'Påmindelse: Møde',
  cancel: 'Aflyst: Møde',
  leave: 'Aflyst for dig: Møde',
  ask: 'Møde',
  ask_again: 'Påmindelse: Møde',
  corrected: 'Rettet: Referat',
}

/** How whoever gets a mail is to read more: with their account, by their personal link (its secret, once), or by an earlier one. */
export type WayIn = 'account' | 'link' | { token: string }

const code = {
  da: 'Koden til linket får du på en anden måde, aldrig i en mail.',
  en: 'You get the code for the link in another way, never in a mail.',
}
const ring = {
  da: 'Har du det ikke, så ring til den, der står for mødet.',
  en: 'If you do not have it, ring whoever arranges the meeting.',
}

function more(way: WayIn, at: string | null): Record<Language, string> {
  const end = at === null ? '.' : `: ${at}`
  if (way === 'account') return { da: `Log ind for at læse mere${end}`, en: `Sign in to read more${end}` }
  if (way === 'link' || at === null) {
    return {
      da: `Åbn dit personlige link for at læse mere. ${ring.da}`,
      en: `Open your personal link to read more. ${ring.en}`,
    }
  }
  // In the fragment, which no server and no log is told.
  const { href } = new URL(`/guest#${way.token}`, at)
  return {
    da: `Åbn dit personlige link for at læse mere: ${href}\n${code.da}`,
    en: `Open your personal link to read more: ${href}\n${code.en}`,
  }
}

/** What a mail says, in Danish and then in English: when, and where to read more; never whom or what it is about. */
export function invitationWords(
  { kind, start }: Pick<Message, 'kind' | 'start'>,
  signInAt: string | null,
  way: WayIn = 'account',
): { subject: string; text: string } {
  const where = more(way, signInAt)
  // Whoever is not to come has nothing more to read.
  const rest = (language: Language) => (kind === 'leave' ? '' : `${where[language]}\n`)
  const paragraph = (language: Language) =>
    `${sentences[kind][language](when(start, language))}\n${rest(language)}`
  return { subject: subjects[kind], text: `${paragraph('da')}\n${paragraph('en')}` }
}
