import type { CodedColumn, Words } from '../../../domain/exchange/words.ts'
import type { GroupKey } from '../../../texts/text-keys.ts'
import type { Translate } from '../../../texts/translate.ts'

const groups = {
  kind: 'vocabulary.contactKind',
  sector: 'vocabulary.sector',
  lifeArea: 'vocabulary.lifeArea',
  status: 'vocabulary.contactStatus',
  closeness: 'vocabulary.closeness',
  need: 'vocabulary.need',
  helpType: 'vocabulary.helpType',
  tieKind: 'vocabulary.tieKind',
} as const satisfies { [Column in Exclude<CodedColumn, 'acute'>]: GroupKey }

/** What columns and fixed words are called in a file, in the reader's language. */
export const exchangeWords = (t: Translate): Words => ({
  column: (column) => t(`exchange.column.${column}`),
  value: (column, code) => {
    if (column === 'acute') return t(code === 'true' ? 'exchange.yes' : 'exchange.no')
    return t.group(groups[column])[code] ?? code
  },
})
