/**
 * Thrown where a value needs words of a locale that nobody has loaded yet: the synthesis loads them and begins again. It is
 * no Error: it carries no stack, and never leaves the synthesis.
 */
export class MissingLexicon {
  readonly locale: string;
  constructor(locale: string) {
    this.locale = locale;
  }
}
