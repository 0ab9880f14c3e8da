import type { Lens } from '../lens.ts'
import { lensOf } from '../readers.ts'
import type { Sight } from '../sight.ts'
import type { LifeArea } from '../vocabulary.ts'
import type { Context } from './context.ts'

/** How much the actor sees of what others write in a life area; null when they keep no sight at all. */
export function sightOf({ file, actor, now }: Context, lifeArea: LifeArea): Sight | null {
  const lens = lensOf(file, actor, now)
  return lens && ofArea(lens, lifeArea)
}

const ofArea = (lens: Lens, lifeArea: LifeArea): Sight =>
  lens.contact({
    id: '',
    name: '',
    kind: 'other',
    sector: 'private',
    lifeArea,
    status: 'active',
    acute: false,
  })

/** Whether something moved from one area to another would be seen more of by the actor. The citizen sees all anyway. */
export function seesMoreIn(context: Context, to: LifeArea, from: LifeArea): boolean {
  if (context.actor === 'citizen') return false
  const [before, after] = [sightOf(context, from), sightOf(context, to)]
  if (!before || !after) return true
  return (after.whole && !before.whole) || (after.times && !before.times)
}
