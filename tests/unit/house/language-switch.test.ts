import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = ['app/(inwoner)', 'app/meedoen', 'app/uitnodiging'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.join(folder, file)),
);

/** A piece of a page: a component, by its name and the file in which it stands. */
type Piece = { file: string; name: string; text: string };

const sources = new Map<string, string>();
function source(file: string): string {
  const text = sources.get(file) ?? readFileSync(file, 'utf8');
  sources.set(file, text);
  return text;
}

/** What stands at the outside of a file, each from its first line to that of the next. */
const piecesOf = (file: string): Piece[] =>
  source(file)
    .split(/^(?=(?:export )?(?:default )?(?:async )?(?:function|const) )/m)
    .map((text) => ({ file, name: /(?:function|const) (\w+)/.exec(text)?.[1] ?? '', text }));

/** The file of ours from which a name comes; null for a name of the file itself, or of a package. */
function fileOf(file: string, name: string): string | null {
  const imports = source(file).matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g);
  const from = [...imports].find(([, names]) => names!.split(/[\s,]+/).includes(name))?.[2];
  if (!from) return null;
  const place = from.startsWith('.') ? path.join(path.dirname(file), from) : from.slice(2);
  return existsSync(`${place}.tsx`) ? `${place}.tsx` : null;
}

/** Every piece that a piece shows, however deep. */
function shownBy(piece: Piece, found = new Map<string, Piece>()): Map<string, Piece> {
  const key = `${piece.file} ${piece.name}`;
  if (found.has(key)) return found;
  found.set(key, piece);
  for (const [, name] of piece.text.matchAll(/<([A-Z]\w*)/g)) {
    const file = fileOf(piece.file, name!) ?? piece.file;
    const next = piecesOf(file).find((one) => one.name === name);
    if (next) shownBy(next, found);
  }
  return found;
}

const shownOn = (page: string) =>
  piecesOf(page).flatMap((piece) => [...shownBy(piece).values()].map(({ text }) => text));

const typing = /<(TextArea|TextInput|RadioGroup|Checkbox\w*|Select|BirthDate|\w*Fields)\b/;
const isMain = (text: string) => text.includes('id={mainForm}');

describe('another language, halfway a form', () => {
  const shown = new Map(pages.map((page) => [page, shownOn(page)]));

  it('keeps what was typed in every form for residents: it is the form of its page', () => {
    const forms = [...shown].flatMap(([page, texts]) =>
      texts
        .flatMap((text) => [...text.matchAll(/<form\b[^]*?<\/form>/g)].map(([form]) => form))
        .filter((form) => form.includes('method="post"') && typing.test(form))
        .map((form) => ({ page, form })),
    );
    expect(forms.length).toBeGreaterThan(20);
    expect(forms.filter(({ form }) => !isMain(form))).toEqual([]);
  });

  it('is known to the frame of every page with such a form, and of no other', () => {
    const has = pages.filter((page) => shown.get(page)!.some(isMain));
    const knows = pages.filter((page) => /\bhasForm\b|<PlanFrame\b/.test(source(page)));
    expect(has.length).toBeGreaterThan(30);
    expect(knows).toEqual(has);
  });
});
