/** The server cannot start, for a reason the reader can act on: printed as a sentence, without a stack. */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}
