/** Numbers as Dutch readers write them. No thousands separator: most people read `1.234` in a form as a typing error. */

/** `0.75` -> `0,75`; with `decimals` rounded half away from zero to that many, without trailing noise of binary fractions. */
export const decimalComma = (value: number, decimals?: number): string => {
  const plain = decimals === undefined ? plainDecimal(value) : roundTo(value, decimals).toFixed(decimals);
  return plain.replace('.', ',');
};

/** Rounds half away from zero, as people do, also where the binary fraction lies just below the half. */
export const roundTo = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor + 0;
};

/** Without exponent, which `String` uses from 1e21 and below 1e-6. */
const plainDecimal = (value: number): string => {
  const short = String(value);
  return short.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : short;
};
