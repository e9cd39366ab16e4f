/** Width of a line in a terminal, in characters. */
const WIDTH = 120

/** Rows of cells as left-aligned columns, the first row as the heading; the last column is cut to the line's end. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
    const full = `  ${cells.join('  ')}`
    return full.length > WIDTH ? `${full.slice(0, WIDTH - 1)}…` : full
  }
  return rows.map(line).join('\n')
}
