import { buildWhatIsStale } from '../../src/server/build.ts'

export default buildWhatIsStale
