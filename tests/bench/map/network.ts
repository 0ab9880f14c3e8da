import { mapLayout } from '../../../src/domain/map-layout.ts'
import { randomNetwork } from '../../map/random-network.ts'

/** The same network for each of those compared, of the size the address asks for. */
export const network = randomNetwork(Number(new URLSearchParams(location.search).get('size') ?? 30))

/** The places, for those that are given them before they draw: finding them counts only against our own map. */
export const givenPlaces = () => mapLayout(network.entries.map(({ contact }) => contact)).places

/** Called by the bench when all is loaded: draws, and says so when the first frame with it is out. */
export function whenAsked(draw: () => void): void {
  Reflect.set(window, 'draw', draw)
}
