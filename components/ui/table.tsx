import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  label: string;
  /** The cell that names the row. */
  header?: boolean;
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Below 768 px each row becomes a short list with labels. The roles keep it a table for a screen reader. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className="utrecht-table utrecht-table--stack" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row) {
  return column.header ? (
    <th key={column.key} scope="row" role="rowheader">
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.key} role="cell" data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}
