import { typedText, type Kept } from './kept';

type Props = {
  kept: Kept;
  /** how each field stands, as it stands in the form */
  stands: Record<string, string>;
};

/**
 * How each field stood when somebody began to type goes along unseen, so that a save can tell what this person changed from
 * what a colleague changed. A form that comes back keeps what it began with; after both versions were shown it begins anew.
 */
export function SeenFields({ kept, stands }: Props) {
  return Object.entries(stands).map(([name, value]) => {
    const before = kept?.current ? undefined : typedText(kept, `was.${name}`);
    return <input key={name} type="hidden" name={`was.${name}`} value={before ?? value} />;
  });
}
