import type { Faker } from '@faker-js/faker';
import { chain, type MaybePromise } from '../../maybe.ts';
import { Lexicon } from './lexicon.ts';
import { LOCALES } from './locale.ts';
import { MissingLexicon } from './missing.ts';

const lexicons = new Map<string, MaybePromise<Lexicon>>();

/**
 * The lexicon of a locale. It is read when it is first asked for, since that takes some 30 ms: synchronous from then on.
 * Rejects with a RangeError for a locale that there is not.
 */
export function loadLexicon(locale: string): MaybePromise<Lexicon> {
  const known = lexicons.get(locale);
  if (known !== undefined) return known;
  const loading = read(locale);
  lexicons.set(locale, loading);
  loading.then(
    (lexicon) => lexicons.set(locale, lexicon),
    () => lexicons.delete(locale),
  );
  return loading;
}

/** The lexicon of a locale that was loaded before. */
export function loadedLexicon(locale: string): Lexicon | undefined {
  const lexicon = lexicons.get(locale);
  return lexicon instanceof Lexicon ? lexicon : undefined;
}

/** Makes something; where words of a locale are missing, it loads them first and begins again. */
export function withLexicon<T>(make: () => MaybePromise<T>): MaybePromise<T> {
  const again = (error: unknown): MaybePromise<T> => {
    if (!(error instanceof MissingLexicon)) throw error;
    return chain(loadLexicon(error.locale), () => withLexicon(make));
  };
  try {
    const made = make();
    return made instanceof Promise ? made.catch(again) : made;
  } catch (error) {
    return again(error);
  }
}

async function read(locale: string): Promise<Lexicon> {
  if (!LOCALES.includes(locale)) throw new RangeError(`There is no locale ${JSON.stringify(locale)}.`);
  const { faker }: { faker: Faker } = await import(`@faker-js/faker/locale/${locale}`);
  return new Lexicon(locale, faker);
}
