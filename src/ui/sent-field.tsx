import { useState } from 'react'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  label: string
  hint?: string
  error?: string | undefined
  action: string
  /** Read out after the action, where the same stands for others too. */
  of?: string
  pending: boolean
  onSend: (value: string) => void
}

/** One line to write and send, also inside of another form. What is written stays until it goes away. */
export function SentField({ label, hint, error, action, of, pending, onSend }: Props) {
  const [value, setValue] = useState('')
  const send = () => onSend(value.trim())
  return (
    <div className="stack">
      <TextField
        label={label}
        hint={hint}
        error={error}
        width="wide"
        value={value}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (!pending) send()
        }}
      />
      <div className="cluster">
        <Button
          variant="secondary"
          pending={pending}
          onClick={send}
          {...(of !== undefined && { 'aria-label': `${action}: ${of}` })}
        >
          {action}
        </Button>
      </div>
    </div>
  )
}
