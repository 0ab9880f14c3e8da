/** The product's mark: a thread that crosses itself and goes on. */
export function Mark() {
  return (
    <svg
      width="32"
      height="32"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 24c7 0 7-15 14-15 4 0 6 3 6 6s-2 6-5.5 6-5.5-2.5-5.5-5.5S16 9 29 9" />
    </svg>
  )
}
