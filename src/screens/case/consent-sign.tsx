import type { ConsentState } from '../../domain/consent-matrix.ts'

const signs = {
  all: 'M8 2A6 6 0 1 1 8 14 6 6 0 1 1 8 2Z',
  times: 'M8 4.5V8L10.5 10',
  considerations: 'M8 5V11M5 8H11',
  both: 'M8 2A6 6 0 0 1 8 14Z',
  nothing: 'M3.8 12.2 12.2 3.8',
  ended: 'M5.5 5.5 10.5 10.5M10.5 5.5 5.5 10.5',
}

const signOf = (state: ConsentState): keyof typeof signs | null => {
  if (state.kind === 'none' || state.kind === 'later') return null
  if (state.kind === 'nothing') return 'nothing'
  if (state.kind !== 'shows') return 'ended'
  const [one = 'all', other] = state.levels
  return other ? 'both' : one
}

/** A sign for the eye beside the word: full, half, a clock, a plus, crossed out. */
export function ConsentSign({ state }: { state: ConsentState }) {
  const sign = signOf(state)
  if (!sign) return null
  const isFilled = sign === 'all' || sign === 'both'
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6" />
      <path d={signs[sign]} fill={isFilled ? 'currentColor' : 'none'} />
    </svg>
  )
}
