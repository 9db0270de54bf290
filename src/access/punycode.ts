/** The parameters of RFC 3492, section 5. */
const [BASE, T_MIN, T_MAX, SKEW, DAMP, BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128];
const LARGEST = 0x10ffff;

/** A domain in the letters that people see: its `xn--` labels decoded, whatever is none of them left as it is. */
export const toUnicode = (domain: string): string =>
  domain
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');

/** One label behind its `xn--`, in ASCII lower case; undefined for what encodes nothing. RFC 3492, section 6.2. */
function decode(encoded: string): string | undefined {
  const end = encoded.lastIndexOf('-');
  const letters = Array.from(end > 0 ? encoded.slice(0, end) : '', (letter) => letter.codePointAt(0) ?? 0);
  let rest = encoded.slice(end > 0 ? end + 1 : 0);
  let [code, bias, at] = [FIRST, BIAS, 0];
  while (rest !== '') {
    const before = at;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = digitOf(rest.charCodeAt(0));
      if (digit === undefined) return undefined;
      rest = rest.slice(1);
      at += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / BASE) return undefined;
    }
    bias = adapted(at - before, letters.length + 1, before === 0);
    code += Math.floor(at / (letters.length + 1));
    if (code > LARGEST) return undefined;
    at %= letters.length + 1;
    letters.splice(at++, 0, code);
  }
  return letters.length === 0 ? undefined : String.fromCodePoint(...letters);
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(charCode: number): number | undefined {
  if (charCode >= 0x61 && charCode <= 0x7a) return charCode - 0x61;
  return charCode >= 0x30 && charCode <= 0x39 ? charCode - 0x30 + 26 : undefined;
}

function adapted(delta: number, count: number, first: boolean): number {
  let left = Math.floor(delta / (first ? DAMP : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) left = Math.floor(left / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
