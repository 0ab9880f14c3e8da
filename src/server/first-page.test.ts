import { expect, test } from 'vitest'
import { firstAnswers } from './first-page.ts'

test('a name cannot end the block that it stands in', async () => {
  const name = '</script><script>alert(1)</script><!--'
  const block = await firstAnswers('/me', async () => ({ name }))
  expect(block.match(/<\/?script/g)).toHaveLength(2)
  expect(JSON.parse(block.replace(/^<[^>]*>|<[^>]*>$/g, ''))).toEqual({ session: { name } })
})

test('what is refused, late or long is left for the page to ask', async () => {
  expect(await firstAnswers('/cases', async () => null)).toContain('>{}<')
  expect(await firstAnswers('/cases', () => new Promise(() => {}))).toContain('>{}<')
  expect(await firstAnswers('/cases', async () => ({ name: 'x'.repeat(70_000) }))).toBe('')
})
