import 'i18next'
import type app from './texts/app.da.json'
import type caseTexts from './texts/case.da.json'
import type cases from './texts/cases.da.json'
import type firstVisit from './texts/first-visit.da.json'
import type followUps from './texts/follow-ups.da.json'
import type map from './texts/map.da.json'
import type me from './texts/me.da.json'
import type meeting from './texts/meeting.da.json'
import type people from './texts/people.da.json'
import type plan from './texts/plan.da.json'
import type refusal from './texts/refusal.da.json'
import type signIn from './texts/sign-in.da.json'
import type status from './texts/status.da.json'
import type summary from './texts/summary.da.json'
import type ui from './texts/ui.da.json'
import type vocabulary from './texts/vocabulary.da.json'

// Every key used in code is checked by the compiler against the Danish texts.
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: {
        app: typeof app
        case: typeof caseTexts
        cases: typeof cases
        'first-visit': typeof firstVisit
        'follow-ups': typeof followUps
        map: typeof map
        me: typeof me
        meeting: typeof meeting
        people: typeof people
        plan: typeof plan
        refusal: typeof refusal
        'sign-in': typeof signIn
        status: typeof status
        summary: typeof summary
        ui: typeof ui
        vocabulary: typeof vocabulary
      }
    }
  }
}
