type Line = { what: string; number: string; tel: string };

/** Numbers for right now. The same on every page; works without a script and without signing in. */
export function CrisisBlock({
  title,
  lines,
  id = 'nu',
}: {
  title: string;
  lines: readonly Line[];
  id?: string;
}) {
  return (
    <section className="plein-crisis" aria-labelledby={id}>
      <h2 className="nl-heading nl-heading--level-3" id={id}>
        {title}
      </h2>
      <ul className="plein-crisis__list">
        {lines.map((line) => (
          <li className="plein-crisis__row" key={line.tel}>
            <span>{line.what}</span>
            <a className="nl-link" href={`tel:${line.tel}`}>
              {line.number}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
