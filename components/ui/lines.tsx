type Props = { lines: readonly string[] };

/** Sentences under each other, each different. */
export function Lines({ lines }: Props) {
  return (
    <ul className="plein-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
