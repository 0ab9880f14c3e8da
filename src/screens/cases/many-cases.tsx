import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { CaseRow } from './case-row.tsx'
import type { Searchable } from './case-search.ts'
import styles from './cases.module.css'

/** Thousands of cases, of which those in sight are drawn. */
export function ManyCases({ cases }: { cases: readonly Searchable[] }) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => 64,
    overscan: 4,
    scrollMargin: top,
  })
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul ref={list} role="list" className={styles.moving} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const one = cases[index]
        return one ? (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={cases.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <CaseRow overview={one.overview} />
          </li>
        ) : null
      })}
    </ul>
  )
}
