import { FocusOnLoad } from '@/components/ui/focus-on-load';
import { FormGuard } from '@/components/ui/form-guard';
import { FreshOnReturn } from '@/components/ui/fresh-on-return';
import { KeptTextarea } from '@/components/ui/kept-textarea';
import { frameSpecimens } from './frames';
import { peopleSpecimens } from './people';
import type { DesignTexts, Specimen } from './specimen';
import { choiceSpecimens } from './to-choose';
import { fieldSpecimens } from './to-fill-in';
import { knowSpecimens } from './to-know';
import { pressSpecimens } from './to-press';
import { wordSpecimens } from './words';

/** Every component of `components/ui` that can be seen, by what it is for. */
export const specimenGroups = (t: DesignTexts) =>
  ({
    words: wordSpecimens(t),
    toPress: pressSpecimens(t),
    toFillIn: [...fieldSpecimens(t), ...choiceSpecimens(t)],
    toKnow: knowSpecimens(t),
    people: peopleSpecimens(t),
    frames: frameSpecimens(t),
  }) satisfies Record<string, Specimen[]>;

/** What works and has no face of its own: the last one is what TextArea is made of. */
export const withoutFace = [FocusOnLoad, FormGuard, FreshOnReturn, KeptTextarea];
