import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFileSchema } from './case-file.ts'
import { problemSentence } from './problem-sentences.ts'
import { problems } from './problems.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../mocks/cases/${name}.json`, import.meta.url), 'utf8'))

/** Maja's case after a change. */
// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose
const maja = (change: (file: any) => void) => {
  const file = read('maja')
  change(file)
  return file
}
// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose
const found = (change: (file: any) => void) =>
  problems(maja(change)).map(({ pointer, code }) => `${pointer} ${code}`)

const cprLike = ['0101', '001234'].join('')

test('the whole cases have none', () => {
  expect(problems(read('maja'))).toEqual([])
  expect(problems(read('joern'))).toEqual([])
})

test('ten faults are ten problems, also when the structure is broken', () => {
  expect(
    found((file) => {
      file.extra = 1
      file.contacts[0].colour = 'red'
      delete file.waits[0].what
      file.goals[0].dueOn = '2027-02-29'
      file.ties = null
      file.followUps[0].plannedHelp = 0
      file.exceptions[3].recipient = 'M98'
      file.citizen.goodToKnow = cprLike
      file.internship.to = '2027-02-28'
      file.meetings[0].participants[2] = 7
    }),
  ).toEqual([
    '/citizen/goodToKnow cpr_like',
    '/contacts/0/colour unknown_key',
    '/exceptions/3/recipient unknown_reference',
    '/extra unknown_key',
    '/followUps/0 help_reason_missing',
    '/goals/0/dueOn not_a_date',
    '/internship/to ends_before_start',
    '/meetings/0/participants/2 wrong_type',
    '/ties wrong_type',
    '/waits/0 missing',
  ])
})

describe('one fault is one problem', () => {
  test('a wrong word that also answers another question', () => {
    expect(found((file) => (file.experiences[0].answer = 'perhaps'))).toEqual([
      '/experiences/0/answer unknown_value',
    ])
    expect(found((file) => (file.experiences[0].question = 'perhaps'))).toEqual([
      '/experiences/0/question unknown_value',
    ])
  })
  test('an empty reference', () => {
    expect(found((file) => (file.waits[0].contact = ''))).toEqual(['/waits/0/contact empty'])
  })
  test('a CPR-like text where a date should be', () => {
    expect(found((file) => (file.goals[0].dueOn = cprLike))).toEqual(['/goals/0/dueOn cpr_like'])
  })
  test('two keys missing in one entry are two faults', () => {
    expect(
      found((file) => {
        delete file.waits[0].what
        delete file.waits[0].fastTrack
      }),
    ).toEqual(['/waits/0 missing', '/waits/0 missing'])
  })
  test('a whole number with a fraction, and one too large to be a number', () => {
    expect(found((file) => (file.contacts[0].closeness = 1.5))).toEqual(['/contacts/0/closeness not_whole'])
    const infinite = JSON.parse('1e400')
    expect(found((file) => (file.internship.hoursPerWeek = infinite))).toEqual([
      '/internship/hoursPerWeek out_of_range',
    ])
  })
  test('a list that is none does not make every reference into it a problem', () => {
    expect(found((file) => (file.meetings[0].participants = {}))).toEqual([
      '/meetings/0/participants wrong_type',
    ])
  })
})

describe('what one field demands of another', () => {
  test('a participant is a contact or a name, and someone not wanted at least one', () => {
    expect(
      found((file) => {
        file.meetings[0].participants[1] = { required: true, mode: 'phone' }
        file.meetings[0].notWanted = [{}, { name: 'En nabo' }, { contact: 'M3', name: 'Inkasso' }]
      }),
    ).toEqual([
      '/meetings/0/notWanted/0 contact_or_name_missing',
      '/meetings/0/participants/1 contact_or_name',
    ])
  })
  test('a consent names each level once', () => {
    expect(found((file) => (file.consents[0].shows = ['times', 'times']))).toEqual([
      '/consents/0/shows shown_twice',
    ])
  })
  test('a meeting may start without an end, but not end before it starts, to the fraction', () => {
    expect(found((file) => delete file.meetings[0].start)).toEqual([])
    expect(
      found((file) => {
        file.meetings[0].start = '2026-12-03T10:00:00.0002+01:00'
        file.meetings[0].end = '2026-12-03T09:00:00.0001Z'
      }),
    ).toEqual(['/meetings/0/end ends_before_start'])
  })
  test('a health consent from 29 February ends on 28 February at the latest', () => {
    const until = (day: string) => (file: { consents: Record<string, string>[] }) =>
      Object.assign(file.consents[6] ?? {}, { from: '2028-02-29', until: day })
    expect(found(until('2029-02-28'))).toEqual([])
    expect(found(until('2029-03-01'))).toEqual(['/consents/6/until longer_than_a_year'])
  })
})

describe('CPR-like text', () => {
  test('is found with a hyphen, a dash, spaces, and inside an unknown key', () => {
    for (const separator of ['-', '–', ' ', '\u00a0', '', ' - ', '- ']) {
      const text = `Født ${['0101', '00'].join('')}${separator}1234.`
      expect(found((file) => (file.extra = { deep: [text] }))).toEqual([
        '/extra unknown_key',
        '/extra/deep/0 cpr_like',
      ])
    }
  })
  test('in a key stops the pointer at its parent, also for what is below', () => {
    const answers = problems(maja((file) => (file.contacts[0][cprLike] = { text: cprLike })))
    expect(answers).toEqual([{ pointer: '/contacts/0', code: 'cpr_like' }])
  })
  test('amounts, times and longer numbers are none', () => {
    const text = 'Kl. 10.00-11.15 den 3.12.2026: 11.400 kr., sag 2026-1203-45, 12345678901, 3213001234.'
    expect(found((file) => (file.contacts[0].note = text))).toEqual([])
  })
})

test('text that PostgreSQL cannot hold is refused, emoji are not', () => {
  expect(found((file) => (file.citizen.ownWords = 'a\0b'))).toEqual(['/citizen/ownWords not_storable'])
  expect(found((file) => (file.citizen.ownWords = 'a\ud83d'))).toEqual(['/citizen/ownWords not_storable'])
  expect(found((file) => (file.citizen.ownWords = '🌱'.repeat(4000)))).toEqual([])
})

describe('any JSON', () => {
  test('gives an answer, and none only for a case file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problems(value).length).toBeGreaterThan(0)
      }),
    )
  })

  test('in the place of any part of a case file gives an answer that never says one thing twice', () => {
    const parts = Object.keys(read('joern'))
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), fc.nat(), (part, value, index) => {
        const file = read('joern')
        if (Array.isArray(file[part])) file[part][index % (file[part].length + 1)] = value
        else file[part] = value
        const answers = problems(file).map(({ pointer, code, key }) => `${pointer} ${code} ${key}`)
        expect(new Set(answers).size).toBe(answers.length)
        if (answers.length === 0) expect(caseFileSchema.parse(file)).toEqual(file)
      }),
    )
  })

  test('a prototype in disguise is an unknown key', () => {
    const file = JSON.parse(
      JSON.stringify(read('maja')).replace('"id":"M1"', '"__proto__":{"x":1},"id":"M1"'),
    )
    expect(problems(file)).toEqual([{ pointer: '/contacts/0/__proto__', code: 'unknown_key' }])
  })

  test('nested deeper than the stack', () => {
    const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(found((file) => (file.extra = nested))).toEqual(['/extra unknown_key'])
  })
})

test('a pointer escapes what JSON pointers must', () => {
  expect(found((file) => (file['a/b~c'] = 1))).toEqual(['/a~1b~0c unknown_key'])
})

test('a sentence for each language', () => {
  expect(problemSentence('unknown_key', 'da')).toBe('Feltet kendes ikke.')
  expect(problemSentence('unknown_key', 'en')).toBe('This field is not known.')
  expect(problemSentence('missing', 'da', 'what')).toBe('Her mangler noget, der skal være der. (what)')
})
