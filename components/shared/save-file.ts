/** The browser reads the file only after the click returns, so its address lives a while longer. */
const ADDRESS_LIFE_MS = 60_000;

/** Hand a file to the browser to save. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE_MS);
}
