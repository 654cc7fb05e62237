// How fast values are made up, against json-schema-faker on the same schemas.
import { realContracts } from './contracts.mjs';
import { measure } from './internals.mjs';
import { geometricMean, report } from './report.mjs';

const SCHEMAS = 20;

export async function synth() {
  const contracts = realContracts();
  const schemas = await measure('values.mjs', { contracts, each: SCHEMAS / contracts.length });
  const whose = contracts.length > 1 ? "GitHub's and Stripe's" : 'a made-up';
  for (const [ours, what, reach] of [
    ['closures', 'closures alone', { least: 80 }],
    ['served', 'as served', { least: 30 }],
  ]) {
    const rate = (who) => 1e6 / (schemas.reduce((sum, { cost }) => sum + cost[who], 0) / schemas.length);
    const mean = geometricMean(schemas.map(({ cost }) => cost.faker / cost[ours]));
    const detail = `${rate(ours).toFixed(0)} against ${rate('faker').toFixed(0)} values/s; geometric mean ${mean.toFixed(1)} x`;
    report(`values/s on ${whose} schemas, ${what}`, rate(ours) / rate('faker'), reach, ' x', detail);
  }
}
