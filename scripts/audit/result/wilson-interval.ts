/** A share between two shares, 0 to 1. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Standard normal deviate of 95%. */
const Z = 1.959963984540054;

/**
 * Where the true share lies, 95 times in 100, when `passed` of `counted` were found to pass (Wilson's score interval,
 * 1927, which holds for small counts and for none or all passing). Everything is possible where nothing was counted.
 */
export function wilsonInterval(passed: number, counted: number): Interval {
  if (counted === 0) return { from: 0, to: 1 };
  const share = passed / counted;
  const spread = Z * Math.sqrt((share * (1 - share)) / counted + (Z * Z) / (4 * counted * counted));
  const middle = share + (Z * Z) / (2 * counted);
  const scale = 1 + (Z * Z) / counted;
  return {
    from: passed === 0 ? 0 : (middle - spread) / scale,
    to: passed === counted ? 1 : (middle + spread) / scale,
  };
}
