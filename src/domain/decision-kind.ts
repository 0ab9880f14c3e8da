/** What a line of the minutes is: decided, what nobody can promise (domain.md 5.3), or a disagreement noted as such. */
export type DecisionKind = 'decision' | 'not_promised' | 'not_agreed'

export const decisionKinds = ['decision', 'not_promised', 'not_agreed'] as const

/** A case is written in Danish; the words stand in the text itself, so that every reader and every print has them. */
const beginnings = {
  not_promised: 'Det kan vi ikke love: ',
  not_agreed: 'Det er vi ikke enige om: ',
} as const

/** What kind of line a text is, and what it says beyond that. */
export function kindOfDecision(text: string): { kind: DecisionKind; text: string } {
  const trimmed = text.trim()
  for (const kind of ['not_promised', 'not_agreed'] as const) {
    const beginning = beginnings[kind].trim()
    if (trimmed.toLowerCase().startsWith(beginning.toLowerCase()))
      return { kind, text: trimmed.slice(beginning.length).trim() }
  }
  return { kind: 'decision', text: trimmed }
}

/** The text of a line of a kind, whatever kind it was written as before. */
export function writtenAs(kind: DecisionKind, text: string): string {
  const { text: bare } = kindOfDecision(text)
  return kind === 'decision' ? bare : `${beginnings[kind]}${bare}`
}
