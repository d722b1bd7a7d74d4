package dev.understudy.schema;

import java.util.Optional;

/** The encoding of Unicode within the letters that a host's name may have. RFC 3492 */
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 0x80;
  private static final int LONGEST = 256;

  private Punycode() {}

  /** Empty when the code is not Punycode. RFC 3492 §6.2 */
  static Optional<String> decode(String code) {
    if (code.length() > LONGEST) {
      return Optional.empty();
    }
    int delimiter = code.lastIndexOf('-');
    StringBuilder plain = new StringBuilder(delimiter > 0 ? code.substring(0, delimiter) : "");
    int at = delimiter < 0 ? 0 : delimiter + 1;
    int n = INITIAL_N;
    int bias = INITIAL_BIAS;
    long i = 0;
    int length = plain.length();
    while (at < code.length()) {
      long before = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < code.length() ? digit(code.charAt(at++)) : -1;
        i += digit * weight;
        if (digit < 0 || i > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
      }
      length++;
      bias = adapt((int) (i - before), length, before == 0);
      n += (int) (i / length);
      i %= length;
      if (!Character.isValidCodePoint(n)) {
        return Optional.empty();
      }
      plain.insert(plain.offsetByCodePoints(0, (int) i), Character.toString(n));
      i++;
    }
    return Optional.of(plain.toString());
  }

  /** RFC 3492 §6.3; for texts no longer than a host's name. */
  static String encode(String text) {
    int[] points = text.codePoints().limit(LONGEST).toArray();
    StringBuilder code = new StringBuilder();
    for (int point : points) {
      if (point < INITIAL_N) {
        code.append((char) point);
      }
    }
    int basic = code.length();
    if (basic > 0) {
      code.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    int handled = basic;
    while (handled < points.length) {
      int next = next(points, n);
      delta += (next - n) * (handled + 1);
      n = next;
      for (int point : points) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          append(code, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return code.toString();
  }

  private static int next(int[] points, int from) {
    int next = Integer.MAX_VALUE;
    for (int point : points) {
      if (point >= from && point < next) {
        next = point;
      }
    }
    return next;
  }

  private static void append(StringBuilder code, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (q < threshold) {
        code.append(letter(q));
        return;
      }
      code.append(letter(threshold + (q - threshold) % (BASE - threshold)));
      q = (q - threshold) / (BASE - threshold);
    }
  }

  private static int threshold(int k, int bias) {
    return Math.min(T_MAX, Math.max(T_MIN, k - bias));
  }

  private static int adapt(int delta, int length, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / length;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return Ascii.isDigit(c) ? c - '0' + 26 : -1;
  }

  private static char letter(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
  }
}
