import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

/** The case in which a meeting is planned, and one that stays as it was. */
let maja: string
let other: string

beforeAll(async () => {
  maja = await importCase('maja')
  other = await importCase('maja')
})

const somebody = (as: string) => ({ case: maja, as })
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const person = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const notInvited = (page: Page, name: string) =>
  person(page, name).getByLabel('Inviteres').selectOption({ label: 'Inviteres ikke' })

/** All that the server tells a page from now on, also what the page no longer waits for. */
async function answersTo(page: Page): Promise<() => string[]> {
  const bodies: string[] = []
  const isAnswer = (url: URL) => url.pathname.startsWith('/api/') && url.pathname !== '/api/events'
  await page.route(isAnswer, async (route) => {
    const response = await route.fetch()
    if (response.status() === 200) bodies.push(await response.text())
    // A page that has been left takes no answer.
    await route.fulfill({ response }).catch(() => {})
  })
  return () => bodies
}

const forbidden = /husleje|restance|afdrag|gæld|ydelse|lejekontrakt/i

/** Nothing of housing, income or debt: not on the page, not in its source, not in what the server said. */
async function seesNothingOfMoney(page: Page, answers: () => string[]): Promise<void> {
  const source = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    // What any text may be about: the same twelve words for everybody.
    for (const choice of copy.querySelectorAll('option')) choice.remove()
    return copy.outerHTML
  })
  expect(source).not.toMatch(forbidden)
  for (const body of answers()) {
    // What Maja wrote herself she has shared herself: her own text is hers.
    const told: unknown = JSON.parse(body, (key, value) => (key === 'toldOnce' ? undefined : value))
    expect(JSON.stringify(told)).not.toMatch(forbidden)
  }
}

let meetingPage = ''
const view = (name: string) => `${meetingPage}?view=${name}`

test('a meeting is planned: who and why, when, the agenda from what is stuck, and it is called', async () => {
  const page = await open(`/cases/${maja}/plan`, somebody('M1'))

  // A call that lacks what it needs says so at each field, and nothing typed is lost.
  await page.getByLabel('Til kl.').fill('14.15')
  await page.getByRole('button', { name: 'Indkald …' }).click()
  const errors = page.getByRole('alert').filter({ hasText: 'Der er 3 fejl på siden' })
  await errors.waitFor()
  expect(await errors.evaluate((box) => box === document.activeElement)).toBe(true)
  await errors.getByRole('link', { name: 'Skriv, hvad mødet skal føre til.' }).click()
  const purpose = page.getByLabel('Hvad skal mødet føre til? Skriv én sætning')
  expect(await purpose.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await page.getByLabel('Til kl.').inputValue()).toBe('14.15')
  // What is added after that is not wrong before anybody has written in it.
  await page.getByRole('button', { name: 'Tilføj en person' }).click()
  await page.getByLabel('Navn').waitFor()
  expect(await page.getByText('Skriv personens navn, eller fjern personen.').count()).toBe(0)
  await page.getByRole('button', { name: 'Indkald …' }).click()
  await page.getByRole('link', { name: 'Skriv personens navn, eller fjern personen.' }).waitFor()
  await page.getByRole('button', { name: 'Fjern Ny person' }).click()
  await purpose.fill('Vi får skridtene frem mod praktikken på plads')

  // Those proposed come with the reason in words.
  await person(page, 'Bo Fiktivsen, Social mentor').getByText('Er mentor og følger op i hverdagen.').waitFor()
  await person(page, 'Teamet (fast postkasse), Ydelseskontoret')
    .getByText('Holder målet tilbage: Huslejen: afdragsordning på plads, ingen opsigelse')
    .waitFor()
  await notInvited(page, 'Teamet (fast postkasse), Ydelseskontoret')
  await notInvited(page, 'Inkassoteamet, Fjordvig Boligforening')
  await notInvited(page, 'Karen Pladsholm, Plantehuset Syrenvej (planteskole)')
  const grandmother = person(page, 'Birthe Eksempelsen, Mormor')
  await grandmother.getByLabel('Inviteres').selectOption({ label: 'Gerne med' })
  await grandmother.getByLabel('Rolle').selectOption({ label: 'Bisidder' })

  // Warned, not stopped: a holiday, and one person who leads and writes.
  await page.getByLabel('Dato', { exact: true }).fill('25.12.2026')
  await page.getByText('Dagen er en helligdag: Juledag.').waitFor()
  await page.getByLabel('Dato', { exact: true }).fill('3.12.2026')
  await page.getByLabel('Fra kl.').fill('13')
  await page.getByLabel('Referent').selectOption({ label: 'Signe Skabelund, Jobcenter Fjordvig' })
  await page.getByText('Den samme leder mødet og skriver referat.').waitFor()
  await page
    .getByLabel('Referent')
    .selectOption({ label: 'Henrik Mønstergaard, Børne- og Familieafdelingen' })
  await page.getByText('Punkterne varer 75 minutter i alt. Det passer med mødets længde.').waitFor()
  expect(await page.getByText('Den samme leder mødet').count()).toBe(0)
  expect(await page.getByText('Dagen er en helligdag').count()).toBe(0)

  // The school may not hear of housing and benefits: it leaves at just those items.
  const warning = page.getByText('Punkt 5 handler om Bolig:')
  await warning.waitFor()
  await page.getByRole('button', { name: 'Lad Pia Eksempelholt gå ved punktet 5' }).click()
  await page.getByRole('button', { name: 'Lad Pia Eksempelholt gå ved punktet 6' }).click()
  await warning.waitFor({ state: 'detached' })
  const school = person(page, 'Pia Eksempelholt, Skolen, 5. klasse')
  expect(await school.getByLabel('5. Hvad står i vejen? Bolig').isChecked()).toBe(false)
  expect(await school.getByLabel('4. Statusrunde (to minutter til hver)').isChecked()).toBe(true)

  // Ordered by the keyboard alone; the button that was used keeps the focus.
  const last = page.getByRole('group', { name: 'Punkt 9' })
  await last.getByRole('button', { name: 'Flyt op' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Opsamling og næste møde er nu nummer 8 af 9.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('agenda.7.up')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Opsamling og næste møde er nu nummer 9 af 9.').waitFor()

  // Another template does not take away what was edited, and filling anew can be undone.
  const first = page.getByRole('group', { name: 'Punkt 1', exact: true }).getByLabel('Overskrift')
  await first.fill('Kaffe og velkommen')
  await page.getByLabel('Skabelon').selectOption({ label: 'Tre spørgsmål' })
  await page.getByText('Du har rettet i dagsordenen, så den er ikke skiftet ud.').waitFor()
  expect(await first.inputValue()).toBe('Kaffe og velkommen')
  await page.getByRole('button', { name: 'Fyld ud fra skabelonen igen' }).click()
  await page.getByText('Dagsordenen er fyldt ud fra skabelonen igen.').waitFor()
  expect(await first.inputValue()).toBe('Ramme: hvad taler vi om, og hvad taler vi ikke om?')
  await page.getByRole('button', { name: 'Fortryd' }).click()
  expect(await first.inputValue()).toBe('Kaffe og velkommen')
  await page.getByLabel('Skabelon').selectOption({ label: 'Status og fælles mål' })

  await page.getByRole('button', { name: 'Gem kladde' }).click()
  await page.getByText('Gemt', { exact: true }).waitFor()
  await page.waitForURL(/plan\?meeting=/)
  await axe(page)

  // A draft is the planner's alone.
  const bo = await open(`/cases/${maja}`, somebody('M11'))
  expect(await bo.content()).not.toContain('skridtene frem mod praktikken')

  // The last look: who is invited, and what may be said with whom.
  await page.getByRole('button', { name: 'Indkald …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indkald til mødet' })
  await dialog
    .getByText('Pia Eksempelholt, Skolen, 5. klasse: Gerne med, Møder op, punkt 1, 2, 3, 4, 7, 8, 9')
    .waitFor()
  const housing = dialog.getByRole('listitem').filter({ hasText: 'Hvad står i vejen? Bolig' })
  expect(await housing.textContent()).toContain('Alle her må høre om: Ydelser og økonomi, Bolig')
  expect(await housing.textContent()).not.toContain('Pia')
  await axe(page)
  await dialog.getByRole('button', { name: 'Indkald nu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Møde torsdag den 3. december 2026 kl. 13.00' }).waitFor()
  await page.getByText('Indkaldt', { exact: true }).waitFor()
  meetingPage = new URL(page.url()).pathname
}, 120_000)

test('two planners of one text: both texts are shown, and nothing is overwritten before one chooses', async () => {
  expectNoise(/409/)
  const plan = `/cases/${maja}/plan?meeting=${meetingPage.split('/').at(-1)}`
  const [one, two] = [await open(plan, somebody('M1')), await open(plan, somebody('M1'))]
  await one.getByRole('textbox', { name: 'Sted' }).fill('Biblioteket')
  await two.getByRole('textbox', { name: 'Sted' }).fill('Rådhuset')
  await one.getByRole('button', { name: 'Gem ændringer' }).click()
  await one.getByText('Gemt', { exact: true }).waitFor()
  await two.getByRole('button', { name: 'Gem ændringer' }).click()
  const conflict = two.getByRole('region', { name: 'Sted: En anden har skrevet her imens' })
  await conflict.getByText('Biblioteket').waitFor()
  await conflict.getByText('Rådhuset').waitFor()
  await conflict.getByRole('button', { name: 'Brug min tekst' }).click()
  await two.getByRole('button', { name: 'Gem ændringer' }).click()
  await two.getByText('Gemt', { exact: true }).waitFor()

  // Leaving what is typed asks first.
  await one.getByRole('textbox', { name: 'Ramme' }).fill('Noget, der ikke er gemt')
  await one.getByRole('link', { name: 'Kontaktkort' }).click()
  await one.getByRole('button', { name: 'Bliv her' }).click()
  expect(await one.getByRole('textbox', { name: 'Ramme' }).inputValue()).toBe('Noget, der ikke er gemt')
})

test('the meeting is held, written and read, each seeing what they may', async () => {
  // Bo writes how it goes, in a browser of his own.
  const bo = await open(meetingPage, somebody('M11'))
  await bo.getByRole('link', { name: 'Skriv din status' }).click()
  await bo.getByLabel('Skriv din status').fill('Vi har ringet til boligforeningen to gange.')
  await bo.getByText('Gemt', { exact: true }).waitFor()
  await bo.getByRole('button', { name: 'Del med mødet' }).click()
  await bo.getByText('Din status er delt med mødet.').waitFor()

  // Pia sees the items she comes to, and nobody's money.
  const pia = await open(meetingPage, somebody('M5'))
  const answers = await answersTo(pia)
  await pia.reload()
  await pia.getByText('Det er de punkter, du er med til.').waitFor()
  expect(await section(pia, 'Dagsorden').getByRole('listitem').count()).toBe(7)
  expect(await pia.getByRole('link', { name: 'Hold mødet' }).count()).toBe(0)
  await seesNothingOfMoney(pia, answers)

  // Signe starts it, hears Bo and writes what was decided.
  const signe = await open(view('hold'), somebody('M1'))
  await signe.getByRole('button', { name: 'Start mødet' }).click()
  await signe.getByRole('button', { name: 'Start mødet' }).waitFor({ state: 'detached' })
  await signe.getByRole('link', { name: /^Statusrunde/ }).click()
  const heading = signe.getByRole('heading', { level: 2, name: 'Statusrunde (to minutter til hver)' })
  await heading.waitFor()
  await expect.poll(() => heading.evaluate((title) => title === document.activeElement)).toBe(true)
  const heard = signe.getByRole('listitem').filter({ hasText: 'Vi har ringet til boligforeningen to gange.' })
  await heard.getByRole('button', { name: 'Bekræft: Bo Fiktivsen, Social mentor' }).click()
  await heard.getByText('Bekræftet på mødet').waitFor()

  const henrik = await open(meetingPage, somebody('M4'))
  await signe.getByRole('link', { name: /^Hvad står i vejen\? Bolig/ }).click()
  await signe.getByText('Kan læses af: Maja Eksempelsen, Signe Skabelund').first().waitFor()
  const decision = 'Lejekontrakten sendes i morgen, så huslejesagen kan komme videre.'
  const minutes = section(signe, 'Beslutninger')
  await minutes.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await minutes.getByText('Skriv, hvad I har besluttet.').waitFor()
  await minutes.getByLabel('Ny beslutning').fill(decision)
  // What is typed and not sent is there again when one comes back to the item.
  await signe.getByRole('link', { name: 'Næste punkt' }).click()
  await signe.getByRole('heading', { level: 2, name: 'Hvad står i vejen? Ydelser og økonomi' }).waitFor()
  expect(await minutes.getByLabel('Ny beslutning').inputValue()).toBe('')
  await signe.getByRole('link', { name: 'Forrige punkt' }).click()
  await signe.getByRole('heading', { level: 2, name: 'Hvad står i vejen? Bolig' }).waitFor()
  expect(await minutes.getByLabel('Ny beslutning').inputValue()).toBe(decision)
  await minutes.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await minutes.getByRole('button', { name: `Ret: ${decision}` }).waitFor()

  // Henrik, who takes the minutes, has it at once, and adds who does what.
  await henrik.getByRole('link', { name: 'Hold mødet' }).first().click()
  await henrik.getByRole('link', { name: /^Hvad står i vejen\? Bolig/ }).click()
  await section(henrik, 'Beslutninger').getByText(decision).waitFor()
  const agreements = section(henrik, 'Hvem gør hvad hvornår')
  await agreements.getByLabel('Ny opfølgning: hvad skal gøres?').fill('Scanne lejekontrakten')
  await agreements.getByLabel('Hvor meget hjælp?').selectOption({ label: '0. Vi gør det for dig' })
  await agreements.getByRole('button', { name: 'Skriv opfølgningen' }).click()
  const wrong = agreements.getByRole('alert').filter({ hasText: 'Der er 3 fejl på siden' })
  await wrong.getByRole('link', { name: 'Skriv hvorfor, når I gør det for borgeren.' }).waitFor()
  await agreements.getByLabel('Hvorfor gør vi det for Maja Eksempelsen?').fill('Det haster.')
  await agreements.getByLabel('Hvem gør det?').selectOption({ label: 'Bo Fiktivsen, Social mentor' })
  await agreements.getByRole('button', { name: '5 arbejdsdage, 10. december 2026' }).click()
  await agreements
    .getByLabel('Hører til målet')
    .selectOption({ label: 'Huslejen: afdragsordning på plads, ingen opsigelse' })
  await agreements.getByRole('button', { name: 'Skriv opfølgningen' }).click()
  await agreements.getByText('Bo Fiktivsen, senest 10. december 2026.').waitFor()
  await axe(henrik)

  // Nobody reads before the citizen.
  await signe.getByRole('button', { name: 'Afslut og saml referat' }).click()
  await signe
    .getByRole('heading', { name: 'Referat: Vi får skridtene frem mod praktikken på plads' })
    .waitFor()
  await pia.goto(view('summary'))
  await pia.getByRole('heading', { name: 'Referatet er ikke klar endnu' }).waitFor()
  await seesNothingOfMoney(pia, answers)
  const own = await open(view('summary'), somebody('citizen'))
  await own.getByText(decision).waitFor()
  await own.getByRole('button', { name: 'Jeg har læst det' }).click()
  await own.getByText('Tak. Dit svar er gemt.').waitFor()

  // Signe sees what Pia will not see, and why; then it is published.
  await signe.getByLabel('Se referatet som').selectOption({ label: 'Pia Eksempelholt, Skolen, 5. klasse' })
  await signe
    .getByRole('heading', {
      name: 'Maja Eksempelsen har ikke sagt ja til, at Pia Eksempelholt ser det (emne: bolig).',
    })
    .waitFor()
  await signe.getByRole('listitem').filter({ hasText: decision }).waitFor()
  await signe.getByLabel('Se referatet som').selectOption({ label: 'Mig selv' })
  await signe.getByRole('button', { name: 'Udgiv' }).click()
  await signe.getByText('Referatet er udgivet.', { exact: true }).waitFor()

  await pia.goto(view('summary'))
  await pia.getByText('Referatet er udgivet. Her står det, du må se.').waitFor()
  await seesNothingOfMoney(pia, answers)
  expect(answers().some((body) => body.includes('"decisions"'))).toBe(true)

  await henrik.goto(view('summary'))
  await henrik.getByText(decision).waitFor()
  await henrik.getByRole('button', { name: 'Bed om en rettelse' }).click()
  await henrik.getByLabel('Hvad skal rettes?').fill('Kontrakten blev sendt i dag.')
  await henrik.getByRole('button', { name: 'Send', exact: true }).click()
  await section(signe, 'Svar på referatet').getByText('Kontrakten blev sendt i dag.').waitFor()
  expect(await pia.content()).not.toContain('Kontrakten blev sendt i dag.')

  // And Bo does what was agreed.
  await bo.goto('/follow-ups')
  const task = bo.getByRole('listitem', { name: 'Scanne lejekontrakten' })
  await task
    .getByRole('button', { name: /^Gjort/ })
    .first()
    .click()
  await bo.getByText('Gjort: Scanne lejekontrakten').waitFor()
}, 180_000)

test('with a beginning the end follows from the agenda, until somebody types another', async () => {
  const page = await open(`/cases/${other}/plan`, { case: other, as: 'M1' })
  await page.getByLabel('Dato', { exact: true }).fill('28.1.2027')
  await page.getByLabel('Fra kl.').focus()
  await page.keyboard.type('10')
  expect(await page.getByLabel('Til kl.').inputValue()).toBe('11.15')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11.30')
  await page.getByText('Punkterne varer 75 minutter i alt. Der er 15 minutter til overs.').waitFor()
  await page.getByLabel('Fra kl.').fill('10.15')
  expect(await page.getByLabel('Til kl.').inputValue()).toBe('11.30')
})

test('a draft is dropped, and is no longer among what is planned', async () => {
  const page = await open(`/cases/${other}/plan`, { case: other, as: 'M1' })
  await page.getByLabel('Hvad skal mødet føre til? Skriv én sætning').fill('En prøve')
  await page.getByRole('button', { name: 'Gem kladde' }).click()
  await page.getByText('Gemt', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Planlæg møde' }).click()
  const planned = page.getByRole('region', { name: 'Allerede planlagt' })
  await planned.getByRole('link', { name: 'En prøve' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ret mødet' }).waitFor()
  await page.getByRole('button', { name: 'Drop kladden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Drop kladden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ret mødet' }).waitFor({ state: 'detached' })
  await page.goto(`/cases/${other}/plan`)
  await page.getByRole('heading', { name: 'Dagsorden' }).waitFor()
  expect(await page.getByText('En prøve').count()).toBe(0)
})

const pages = [
  ['plan', 'M1'],
  ['plan?meeting=N1', 'M1'],
  ['meetings/N1?view=overview', 'M5'],
  ['meetings/N1?view=overview', 'citizen'],
  ['meetings/N1?view=hold&item=p5', 'M1'],
  ['meetings/N1?view=room&item=p4', 'M1'],
].flatMap(([path = '', as = '']) => [
  { path, as, language: 'da' as const },
  { path, as, language: 'en' as const },
])

test.each(pages)(
  '$path is accessible to $as and fits a phone, in $language',
  async ({ path, as, language }) => {
    const page = await open(`/cases/${other}/${path}`, { case: other, as }, { language, width: 320 })
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await axe(page)
    await fitsItsWindow(page)
  },
)

test('whoever is not invited to a meeting, or does not plan, is told so and sees nothing of it', async () => {
  const gp = await open(`/cases/${other}/plan`, { case: other, as: 'M11' })
  await gp.getByRole('heading', { name: 'Tovholderen planlægger møderne' }).waitFor()
  const grandmother = await open(`/cases/${other}/meetings/N1?view=hold`, { case: other, as: 'M13' })
  await grandmother.getByRole('heading', { name: 'Dagsorden' }).waitFor()
  expect(await grandmother.getByLabel('Ny beslutning').count()).toBe(0)
  const unknown = await open(`/cases/${other}/meetings/N99`, { case: other, as: 'M11' })
  await unknown.getByRole('heading', { name: 'Mødet findes ikke' }).waitFor()
})
