import { useTranslation } from '../../../texts/language.ts'

/** What to write, for a professional, the citizen, or somebody close to them. */
export function Guidance({ variant }: { variant: 'professional' | 'citizen' | 'private' }) {
  const { t } = useTranslation()
  return (
    <div className="stack" style={{ gap: 'var(--s2)' }}>
      <p>{t(`status.${variant}.ask`)}</p>
      <ul>
        <li>{t(`status.${variant}.now`)}</li>
        <li>{t(`status.${variant}.next`)}</li>
        <li>{t(`status.${variant}.waits`)}</li>
      </ul>
      <p>{t(`status.${variant}.only`)}</p>
    </div>
  )
}
