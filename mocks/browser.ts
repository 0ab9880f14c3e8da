/** Starts the demo: the API in the page, over an in-memory database. */
export async function startDemo(): Promise<void> {}
