import { useId, useState } from 'react'
import { changeLanguage, useTranslation } from '../texts/language.ts'
import { languages } from '../texts/translate.ts'
import { chooseTheme, keptTheme, themes } from '../ui/theme.ts'
import styles from './shell.module.css'

const names = { da: 'Dansk', en: 'English' } as const

export function LanguageChoice() {
  const { t, language } = useTranslation()
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('app.language')}</label>
      <select
        id={id}
        value={language}
        onChange={(event) => {
          const chosen = languages.find((one) => one === event.target.value)
          if (chosen) void changeLanguage(chosen)
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </span>
  )
}

export function ThemeChoice() {
  const { t } = useTranslation()
  const id = useId()
  const [theme, setTheme] = useState(keptTheme)
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('app.theme')}</label>
      <select
        id={id}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.target.value)
          if (!chosen) return
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`app.themes.${one}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
