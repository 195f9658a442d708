/** A table's cells as text: one line a row, cells apart by bars. */
export function tableText(element: Element): string {
  const rows = element.querySelectorAll('tr, [role="row"]');
  return [...rows]
    .map((row) =>
      [
        ...row.querySelectorAll(
          'th, td, [role="cell"], [role="columnheader"], [role="rowheader"], [role="gridcell"]',
        ),
      ]
        .map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .join(' | '),
    )
    .filter((row) => row.replace(/[\s|]/g, '') !== '')
    .join('\n');
}
