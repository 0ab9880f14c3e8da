import type { FieldErrors, FieldValues } from 'react-hook-form'

/** The errors of a form whose fields have their names as ids, for the summary above it. */
export const messagesOf = <Values extends FieldValues>(errors: FieldErrors<Values>) =>
  Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' ? [{ field, message: error.message }] : [],
  )
