// One sentence a problem, in the reader's language. None repeats what the file says: it may be about a person.

const danish = {
  wrong_type: 'Her står en forkert slags værdi.',
  missing: 'Her mangler noget, der skal være der.',
  unknown_key: 'Feltet kendes ikke.',
  unknown_value: 'Her skal stå et af de faste ord.',
  other_format: 'Filen er ikke en sag fra Rødtråd.',
  other_version: 'Filen er i en anden version, end vi kan læse.',
  too_long: 'Teksten er for lang: højst 4.000 tegn, en status højst 600.',
  empty: 'Her må ikke være tomt.',
  not_a_date: 'Her skal stå en dato, der findes, som år-måned-dag.',
  not_an_instant: 'Her skal stå et tidspunkt med dato, klokkeslæt og tidszone.',
  not_an_email: 'Her skal stå en e-mailadresse.',
  not_whole: 'Her skal stå et helt tal.',
  out_of_range: 'Tallet er uden for det, der kan vælges.',
  reserved_id: 'En kontakt må ikke hedde "citizen".',
  unknown_reference: 'Der henvises til noget, der ikke er i sagen.',
  duplicate_id: 'Id’et bruges allerede.',
  prerequisite_cycle: 'Målene venter på hinanden i ring.',
  ends_before_start: 'Slutter, før det begynder.',
  longer_than_a_year: 'Et samtykke om helbred varer højst et år.',
  help_reason_missing: 'Skriv hvorfor, når borgeren ikke selv gør noget af det.',
  legal_basis_missing: 'Skriv lovhjemlen, når samtykket bygger på lov.',
  meeting_missing: 'En opfølgning om et møde skal sige, hvilket møde.',
  answer_to_another_question: 'Svaret hører til et andet spørgsmål.',
  not_by_the_citizen: 'Kun borgeren selv skriver en status om hele sagen.',
  contact_or_name: 'En deltager er enten en kontakt eller et navn.',
  contact_or_name_missing: 'Her mangler en kontakt eller et navn.',
  shown_twice: 'Det samme niveau står to gange.',
  cpr_like: 'Her står noget, der ligner et CPR-nummer. Det må ikke stå i en sag.',
  not_storable: 'Teksten har et tegn, der ikke kan gemmes.',
}

export type ProblemCode = keyof typeof danish

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(danish, code)

const english: Record<ProblemCode, string> = {
  wrong_type: 'This is the wrong kind of value.',
  missing: 'Something that must be here is missing.',
  unknown_key: 'This field is not known.',
  unknown_value: 'This must be one of the fixed words.',
  other_format: 'The file is not a case from Rødtråd.',
  other_version: 'The file is in another version than we can read.',
  too_long: 'The text is too long: at most 4,000 characters, a status at most 600.',
  empty: 'This must not be empty.',
  not_a_date: 'This must be a date that exists, as year-month-day.',
  not_an_instant: 'This must be a point in time with date, time and time zone.',
  not_an_email: 'This must be an e-mail address.',
  not_whole: 'This must be a whole number.',
  out_of_range: 'The number is outside what can be chosen.',
  reserved_id: 'A contact must not be called "citizen".',
  unknown_reference: 'This refers to something that is not in the case.',
  duplicate_id: 'The id is already used.',
  prerequisite_cycle: 'The goals wait for each other in a circle.',
  ends_before_start: 'Ends before it begins.',
  longer_than_a_year: 'A consent about health lasts at most a year.',
  help_reason_missing: 'Say why, when the citizen does none of it.',
  legal_basis_missing: 'Say which law, when the consent is based on law.',
  meeting_missing: 'A follow-up about a meeting must say which meeting.',
  answer_to_another_question: 'The answer belongs to another question.',
  not_by_the_citizen: 'Only the citizen writes a status about the whole case.',
  contact_or_name: 'A participant is either a contact or a name.',
  contact_or_name_missing: 'A contact or a name is missing here.',
  shown_twice: 'The same level is there twice.',
  cpr_like: 'This looks like a CPR number. It must not be in a case.',
  not_storable: 'The text has a character that cannot be stored.',
}

/** What is wrong, in plain words, and which key is missing. Never repeats a value. */
export const problemSentence = (code: ProblemCode, language: 'da' | 'en', key?: string): string => {
  const sentence = (language === 'da' ? danish : english)[code]
  return key === undefined ? sentence : `${sentence} (${key})`
}
