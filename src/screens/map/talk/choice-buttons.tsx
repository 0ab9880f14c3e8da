import styles from './talk.module.css'

interface Props<Value extends string> {
  label: string
  choices: readonly { value: Value; label: string }[]
  value: Value | undefined
  onChoose: (value: Value) => void
}

/** One of a few that is done as soon as it is pressed; going through them with the keyboard does nothing. */
export function ChoiceButtons<Value extends string>({ label, choices, value, onChoose }: Props<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat the heading above
    <div role="group" aria-label={label} className={styles.choices}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => {
            if (choice.value !== value) onChoose(choice.value)
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
