/** A text cut to so many characters, with `…` for what is left out. */
export function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A text in lines of so many characters, broken between words where that is possible; the last one is cut. */
export function wrapped(text: string, most: number, lines: number): string[] {
  const broken: string[] = [];
  let rest = text.trim();
  while ([...rest].length > most && broken.length < lines - 1) {
    const at = rest.lastIndexOf(' ', most);
    const cut = at > 0 ? at : [...rest].slice(0, most).join('').length;
    broken.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return [...broken, clipped(rest, most)];
}
