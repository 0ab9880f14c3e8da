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

it.each([
  [{ PORT: 'http' }, 'PORT is "http"'],
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ ROEDTRAAD_NOW: '2026-12-03' }, 'ROEDTRAAD_NOW is "2026-12-03"'],
  [{ ROEDTRAAD_NOW: '2026-12-03T09:00:00' }, 'with an offset'],
  [{ ROEDTRAAD_URL: 'roedtraad.example.dk' }, 'ROEDTRAAD_URL is'],
])('refuses %o with a sentence', (env, sentence) => {
  expect(() => settingsFrom(env)).toThrow(sentence)
})
