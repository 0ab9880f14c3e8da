import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from '../../../texts/language.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Details } from '../../../ui/details.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { type FollowUpValues, helpLevels } from './follow-up-values.ts'
import styles from './hold.module.css'

/** How much of it the citizen does, and who helps. Doing it for them needs a reason. */
export function FollowUpHelp({ id, people }: { id: string; people: readonly string[] }) {
  const { t } = useTranslation()
  const { file, full, short } = useMeeting()
  const { register, control, formState } = useFormContext<FollowUpValues>()
  const [plannedHelp, helpers, owner] = useWatch({ control, name: ['plannedHelp', 'helpers', 'owner'] })
  const citizen = file.citizen.displayName
  const chosen = helpers.filter((who) => who !== owner)
  return (
    <>
      <SelectField
        id={`${id}-plannedHelp`}
        label={t('meeting.followUp.help')}
        optional
        choices={[
          { value: '', label: t('meeting.followUp.noHelp') },
          ...helpLevels.map((value) => ({
            value,
            label: `${value}. ${t(`vocabulary.helpLevel.${value}`)}`,
          })),
        ]}
        {...register('plannedHelp')}
      />
      {plannedHelp === '0' ? (
        <TextField
          id={`${id}-helpReason`}
          label={t('meeting.followUp.helpReason', { citizen })}
          hint={t('meeting.followUp.helpReasonHint', { citizen })}
          error={formState.errors.helpReason?.message}
          autoComplete="off"
          {...register('helpReason', {
            validate: (reason, { plannedHelp: help }) =>
              help !== '0' || reason.trim() !== '' || t('meeting.followUp.missing.helpReason'),
          })}
        />
      ) : null}
      <Details
        summary={t('meeting.followUp.helpers', {
          names: chosen.length > 0 ? chosen.map(short).join(', ') : t('meeting.followUp.nobody'),
        })}
      >
        <fieldset className={styles.choices}>
          <legend>{t('meeting.followUp.whoHelps')}</legend>
          {people
            .filter((who) => who !== owner)
            .map((who) => (
              <Checkbox
                key={who}
                id={`${id}-helper-${who}`}
                value={who}
                label={full(who)}
                {...register('helpers')}
              />
            ))}
        </fieldset>
      </Details>
    </>
  )
}
