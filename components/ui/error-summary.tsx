import { FocusOnLoad } from './focus-on-load';
import { Icon } from './icon';

type Props = {
  /** For instance "Wij missen nog 2 dingen". */
  title: string;
  /** `href` is '#' and the id of the field; `text` the same sentence as at the field. */
  errors: readonly { href: string; text: string }[];
  id?: string;
};

/** Above the form. Its heading takes the focus: by `autofocus` without a script, else by the helper. */
export function ErrorSummary({ title, errors, id = 'fouten' }: Props) {
  if (errors.length === 0) return null;
  return (
    <section className="plein-error-summary" aria-labelledby={id}>
      <h2 className="nl-heading nl-heading--level-3" id={id} tabIndex={-1} autoFocus>
        <Icon name="stop" />
        {title}
      </h2>
      <ul className="plein-error-list">
        {errors.map((error) => (
          <li key={error.href + error.text}>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
      <FocusOnLoad id={id} />
    </section>
  );
}
