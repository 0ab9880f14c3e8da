const longestMs = 30_000

/** Fetches code that a page which is there already needs: again, when the network is back and from time to time, until it comes. */
export async function keepFetching<Code>(fetchCode: () => Promise<Code>): Promise<Code> {
  for (let waitMs = 1000; ; waitMs = Math.min(waitMs * 2, longestMs)) {
    try {
      return await fetchCode()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, waitMs)
        window.addEventListener('online', resolve, { once: true })
      })
    }
  }
}
