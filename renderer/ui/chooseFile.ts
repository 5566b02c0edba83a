/** Asks for one file in the system's dialog; null when none was chosen. Only in answer to a click or a key. */
export async function chooseFile(accept: string): Promise<File | null> {
  const [file] = await ask(accept, false);
  return file ?? null;
}

/** Asks for any number of files; none when she thought better of it. */
export const chooseFiles = (accept: string): Promise<readonly File[]> => ask(accept, true);

function ask(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple, hidden: true });
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}
