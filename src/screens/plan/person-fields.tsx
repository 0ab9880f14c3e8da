import { type FieldArrayWithId, useFormContext, useWatch } from 'react-hook-form'
import { attendanceModes, presentModes } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { PersonItems } from './person-items.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { PlanPart } from './plan-part.tsx'
import { isInvited, type PlanValues } from './plan-values.ts'

interface Props {
  index: number
  person: FieldArrayWithId<PlanValues, 'people', 'key'>
  reasons: readonly string[]
  onRemove: () => void
}

const roles = ['companion', 'interpreter', 'representative'] as const

/** One person: whether they are invited, how they take part and in what. */
export function PersonFields({ index, person, reasons, onRemove }: Props) {
  const { t } = useTranslation()
  const { file, full, errorOf } = usePlanning()
  const { register, control } = useFormContext<PlanValues>()
  const path = `people.${index}` as const
  const values = useWatch({ control, name: path })
  const { contact } = person
  const isGuest = contact === ''
  const name = isGuest ? values.name || t('plan.person.guest') : full(contact)
  const isPrivate = file.contacts.find(({ id }) => id === contact)?.sector === 'private'
  const comes = isInvited(values)
  const citizen = file.citizen.displayName

  return (
    <li className={comes ? styles.person : `${styles.person} ${styles.away}`}>
      <PlanPart>
        <fieldset className={styles.fields}>
          <legend className={styles.who}>{name}</legend>
          {reasons.length > 0 ? (
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          ) : null}
          <div className={styles.row}>
            {isGuest ? (
              <TextField
                id={`${path}.name`}
                label={t('plan.person.name')}
                error={errorOf(`${path}.name`)}
                autoComplete="off"
                {...register(`${path}.name`)}
              />
            ) : null}
            <SelectField
              id={`${path}.invited`}
              label={t('plan.person.invited')}
              choices={(['required', 'wished', 'no', 'not_wanted'] as const)
                .filter((value) => value !== 'not_wanted' || !(isGuest || contact === 'citizen'))
                .map((value) => ({ value, label: t(`plan.person.invitations.${value}`, { citizen }) }))}
              {...register(`${path}.invited`)}
            />
            {comes ? (
              <>
                <SelectField
                  id={`${path}.mode`}
                  label={t('plan.person.mode')}
                  choices={attendanceModes.map((value) => ({
                    value,
                    label: t(`vocabulary.attendance.${value}`),
                  }))}
                  {...register(`${path}.mode`)}
                />
                {presentModes.includes(values.mode) ? (
                  <SelectField
                    id={`${path}.part`}
                    label={t('plan.person.part')}
                    choices={(['whole', 'items'] as const).map((value) => ({
                      value,
                      label: t(`plan.person.parts.${value}`),
                    }))}
                    {...register(`${path}.part`)}
                  />
                ) : null}
                {isGuest || isPrivate ? (
                  <SelectField
                    id={`${path}.role`}
                    label={t('plan.person.role')}
                    choices={[
                      { value: '', label: t('plan.person.noRole') },
                      ...roles.map((value) => ({ value, label: t(`vocabulary.participantRole.${value}`) })),
                    ]}
                    {...register(`${path}.role`)}
                  />
                ) : null}
              </>
            ) : null}
          </div>
          {comes && values.part === 'items' && presentModes.includes(values.mode) ? (
            <PersonItems index={index} />
          ) : null}
          {isGuest ? (
            <div>
              <Button variant="quiet" small onClick={onRemove}>
                {t('plan.person.remove', { name })}
              </Button>
            </div>
          ) : null}
        </fieldset>
      </PlanPart>
    </li>
  )
}
