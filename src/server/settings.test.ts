import { expect, it } from 'vitest'
import { settingsFrom } from './settings.ts'

it('needs nothing', () => {
  expect(settingsFrom({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    demo: false,
    fixedNow: null,
  })
  expect(settingsFrom({}).folder).toMatch(/\/data$/)
})

it('takes what is set, and an empty value as not set', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    ROEDTRAAD_DATA: '/srv/data',
    ROEDTRAAD_DEMO: '1',
    DATABASE_URL: '',
  }
  expect(settingsFrom(env)).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    folder: '/srv/data',
    demo: true,
    databaseUrl: null,
  })
})

it('sends mails from an address of the installation unless another is given, a demo’s when it is started so', () => {
  const SMTP_URL = 'smtp://127.0.0.1:2525'
  const mailOf = (env: NodeJS.ProcessEnv) => settingsFrom(env).mail
  expect(mailOf({})).toBeNull()
  expect(mailOf({ SMTP_URL })).toEqual({ url: SMTP_URL, from: 'moede@localhost', inDemo: false })
  expect(mailOf({ SMTP_URL, ROEDTRAAD_DEMO: '1' })).toMatchObject({ inDemo: true })
  const ROEDTRAAD_URL = 'https://roedtraad.example.dk'
  expect(mailOf({ SMTP_URL, ROEDTRAAD_URL })).toMatchObject({ from: 'moede@roedtraad.example.dk' })
  const ROEDTRAAD_MAIL_FROM = 'netvaerk@kommune.example'
  expect(mailOf({ SMTP_URL, ROEDTRAAD_MAIL_FROM })).toMatchObject({ from: ROEDTRAAD_MAIL_FROM })
})

it('reads answers from the mailbox it is given', () => {
  expect(settingsFrom({}).mailbox).toBeNull()
  const IMAP_URL = 'imaps://svar%40kommune.example:hemmelig@mail.example.dk/INBOX'
  expect(settingsFrom({ IMAP_URL }).mailbox).toBe(IMAP_URL)
})

it.each([
  [{ SMTP_URL: 'http://mail.example.dk' }, 'SMTP_URL must be an address'],
  [{ SMTP_URL: 'smtp://mail.example.dk', ROEDTRAAD_MAIL_FROM: 'nobody' }, 'ROEDTRAAD_MAIL_FROM must be'],
  [{ IMAP_URL: 'imaps://mail.example.dk/INBOX' }, 'IMAP_URL must be an address'],
  [{ IMAP_URL: 'https://svar:hemmelig@mail.example.dk' }, 'IMAP_URL must be an address'],
  [{ ROEDTRAAD_LOCAL_CALENDARS: '1' }, 'for a demo alone'],
  [{ PORT: 'http' }, 'PORT is "http"'],
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ ROEDTRAAD_NOW: '2026-12-03' }, 'ROEDTRAAD_NOW is "2026-12-03"'],
  [{ ROEDTRAAD_NOW: '2026-12-03T09:00:00' }, 'with an offset'],
  [{ ROEDTRAAD_URL: 'roedtraad.example.dk' }, 'ROEDTRAAD_URL is'],
])('refuses %o with a sentence', (env, sentence) => {
  expect(() => settingsFrom(env)).toThrow(sentence)
})

it('takes the organisation’s telephone number, and nothing that is none', () => {
  expect(settingsFrom({}).phone).toBeNull()
  expect(settingsFrom({ ROEDTRAAD_PHONE: '70 12 34 56' }).phone).toBe('70 12 34 56')
  expect(() => settingsFrom({ ROEDTRAAD_PHONE: 'ring til os' })).toThrow(
    'ROEDTRAAD_PHONE must be a telephone number',
  )
})
