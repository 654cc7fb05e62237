// How figures are told: a line each, with what the project promises of it.
const verdicts = [];

/** Prints a figure. `reach` says how much it has to be at least or may be at most; without one it is only reported. */
export function report(what, value, reach, unit, detail) {
  const { least = -Infinity, most = Infinity } = reach ?? {};
  const ok = value >= least && value <= most;
  const wanted = reach === undefined ? 'reported' : 'least' in reach ? `>= ${least}` : `<= ${most}`;
  verdicts.push(ok);
  console.log(
    `${ok ? 'ok  ' : 'MISS'}  ${what.padEnd(62)} ${value.toFixed(2).padStart(7)}${unit}  (${wanted})  ${detail}`,
  );
}

/** Whether every figure that was printed is within reach. */
export const isAllWithinReach = () => verdicts.every(Boolean);

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

/** The one that ratios are averaged with: 2 x and 0.5 x make 1 x. */
export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
