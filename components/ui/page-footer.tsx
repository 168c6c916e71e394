type Props = {
  links: readonly { href: string; text: string }[];
  /** a line each */
  closing: readonly string[];
};

export function PageFooter({ links, closing }: Props) {
  return (
    <footer className="plein-footer">
      <div className="plein-wrap">
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        {closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </footer>
  );
}
