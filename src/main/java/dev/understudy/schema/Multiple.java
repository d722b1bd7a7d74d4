package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** {@code multipleOf}, exactly. */
record Multiple(BigDecimal divisor, long wholeDivisor) implements Assertion {

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  static Multiple of(BigDecimal divisor) {
    BigDecimal plain = divisor.stripTrailingZeros();
    boolean whole = plain.scale() <= 0 && plain.compareTo(GREATEST) <= 0;
    return new Multiple(divisor, whole ? plain.longValueExact() : 0);
  }

  @Override
  public boolean holds(JsonNode value) {
    if (!value.isNumber()) {
      return true;
    }
    if (wholeDivisor != 0 && Numbers.isLong(value)) {
      return value.longValue() % wholeDivisor == 0;
    }
    if (!Numbers.isFinite(value)) {
      return false;
    }
    BigDecimal number = Numbers.exact(value);
    return number.signum() == 0
        || (!Numbers.isExtreme(number) && number.remainder(divisor).signum() == 0);
  }

  @Override
  public String complaint(JsonNode value) {
    return "expected a multiple of " + divisor + " but got " + Words.json(value);
  }
}
