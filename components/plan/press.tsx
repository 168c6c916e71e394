import { Button } from '@/components/ui/button';
import type { IconName } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { Carried } from './plan-form';

/** What every button of a plan posts along: the version on the page, and a new key for each form. */
export type Pressing = { seen: number; newKey: () => string };

type Props = Pressing & {
  action: string;
  name: string;
  value: string;
  text: string;
  /** finishes the text for who cannot see what it belongs to */
  about?: string;
  icon?: IconName;
  look?: 'secondary' | 'subtle' | 'primary';
};

/** One button that changes one thing, as a form of its own: it works without a script. */
export function Press({ action, seen, newKey, name, value, text, about, icon, look }: Props) {
  return (
    <form method="post" action={action}>
      <Carried seen={seen} formKey={newKey()} />
      <Button variant={look ?? 'subtle'} size="small" name={name} value={value} icon={icon}>
        {text}
        {about ? <VisuallyHidden>: {about}</VisuallyHidden> : null}
      </Button>
    </form>
  );
}
