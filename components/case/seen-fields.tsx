import { typedText, type Kept } from './kept';

type Props = {
  kept: Kept;
  /** how each field stands, as it stands in the form */
  stands: Record<string, string>;
  /** before the names, of a form that holds several things */
  prefix?: string;
};

/**
 * How each field stood when somebody began to type goes along unseen, so that a save can tell what this person changed from
 * what a colleague changed. A form that comes back keeps what it began with; after both versions were shown it begins anew.
 */
export function SeenFields({ kept, stands, prefix = '' }: Props) {
  return Object.entries(stands).map(([name, value]) => {
    const field = `${prefix}was.${name}`;
    // Of several things only the one that changed begins anew, and says so by giving nothing that was kept.
    const before = kept?.current && !prefix ? undefined : typedText(kept, field);
    return <input key={name} type="hidden" name={field} value={before ?? value} />;
  });
}
