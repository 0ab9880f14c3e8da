/** Gives the browser a file to keep. Its name should say nothing of whose it is. */
export function saveFile(content: string | Blob, name: string, type = ''): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
