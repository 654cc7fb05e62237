import { DELIMITERS } from '../../../body/form/delimiters.ts';
import type { Parameter } from '../../../model/contract.ts';
import { delimited } from './delimited.ts';
import { fieldList } from './field.ts';
import { label } from './label.ts';
import { matrix } from './matrix.ts';
import { simple } from './simple.ts';
import type { TextStyle } from './style.ts';

/** The style in which the value of a parameter is one text. A style that OAS does not give to the location still works. */
export function textStyle({ name, style, explode, in: where }: Parameter): TextStyle {
  if (style === 'label') return label(explode);
  if (style === 'matrix') return matrix(name, explode);
  const delimiter = style === 'form' ? undefined : DELIMITERS[style];
  if (delimiter) return delimited(delimiter);
  return where === 'header' ? fieldList(explode) : simple(explode && style === 'simple');
}

/** How the same style was once specified: up to OAS 3.0.3 and 3.1.0, a label that is not exploded was joined by dots. */
export function formerTextStyles({ style, explode }: Parameter): readonly TextStyle[] {
  return style === 'label' && !explode ? [label(false, '.')] : [];
}
