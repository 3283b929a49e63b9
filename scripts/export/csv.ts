/** Rows as a CSV file (RFC 4180). A row that is short is filled up. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => header.map((_, index) => cell(row[index] ?? '')).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
