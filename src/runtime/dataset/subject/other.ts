import { chain } from '../../maybe.ts';
import { textOf } from '../../plan/parameters/values.ts';
import { coerceText } from '../../schema/coerce.ts';
import type { Change } from '../../synth/amend.ts';
import { seedOf } from '../../synth/seed.ts';
import { shapeAt } from '../place.ts';
import { compileBase } from './base.ts';
import { echoed, mentionsIn } from './echo.ts';
import type { Asked, Setting, Tell } from './subject.ts';

/** Compiles answers that are about no thing of the dataset: they repeat what the request said, and name things that there are. */
export function compileOther(setting: Setting): Tell {
  const { operation, root, dataset } = setting;
  const { contract } = dataset.options;
  const base = compileBase(setting);
  const shape = shapeAt(root, contract);
  const mentions = shape === undefined ? [] : mentionsIn(shape, operation.path, operation.parameters);
  const changesOf = ({ values, body }: Asked): readonly Change[] => {
    if (shape === undefined) return [];
    const around = mentions.map(({ parameter, member }) => {
      const text = textOf(values.path[parameter]);
      const property = shape.property(member);
      return { path: [member], value: property === undefined ? text : coerceText(text, property, contract) };
    });
    return [...around, ...echoed(body, shape, [])];
  };
  const seedFor = compileSeed(setting);
  return (asked) => chain(base(seedFor(asked), changesOf(asked)), (told) => told);
}

/** What can be read behind a path is the same when it is changed there: settings keep what was not sent. */
function compileSeed({ operation: { path, method }, dataset }: Setting): (asked: Asked) => number {
  if (dataset.resources.baseOf(path) === undefined || method === 'DELETE') return (asked) => asked.seed();
  return (asked) => {
    const { path: named, query } = asked.values;
    const isChosen = method === 'GET' && Object.values(query).some((value) => value !== undefined);
    return isChosen ? asked.seed() : seedOf(String(dataset.options.seed), path, ...Object.values(named).map(textOf));
  };
}
